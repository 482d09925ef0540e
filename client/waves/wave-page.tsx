import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, Outlet, useParams } from 'react-router'
import { queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { DemoMark } from '../ui/demo-mark.tsx'
import { LoadedPage } from '../ui/loaded-page.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { useRight } from '../ui/use-right.ts'
import { followEvery } from './follow-every.ts'
import { OpenClose } from './open-close.tsx'
import type { Wave } from './wave.ts'
import { WaveNav } from './wave-nav.tsx'
import { WaveTimes } from './wave-times.tsx'

/** What all pages of a wave have in common; the one that is asked for stands below. */
export function WavePage() {
  const { waveId = '' } = useParams()
  const query = useQuery({
    ...queries.wave(waveId),
    refetchInterval: ({ state }) => followEvery(state.data),
  })
  return <LoadedPage query={query}>{wave => <WaveView wave={wave} />}</LoadedPage>
}

function WaveView({ wave }: { wave: Wave }) {
  const { t } = useTranslation(['waves', 'common'])
  const { textOf, formats } = useReader()
  const mayField = useRight('field')
  return (
    <>
      <PageHead
        title={wave.name}
        above={
          <>
            <Link to={`/surveys/${wave.surveyId}?tab=waves`}>{textOf(wave.surveyTitle)}</Link>
            {wave.isDemo && <DemoMark />}
          </>
        }
        below={
          <>
            <StateMark state={wave.state} />
            <span>
              {t('facts', {
                version: formats.count(wave.versionNumber),
                privacy: t(`common:privacy.${wave.privacy}`),
              })}
            </span>
            <WaveTimes wave={wave} />
          </>
        }
      />
      {mayField && wave.state !== 'closed' && <OpenClose wave={wave} />}
      <WaveNav waveId={wave.id} />
      <Outlet context={wave} />
    </>
  )
}
