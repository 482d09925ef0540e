import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queries } from '../api.ts'
import { EmptyStart } from '../ui/empty-start.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { CasesSection } from './cases-section.tsx'
import { DaysSection } from './days-section.tsx'
import { followEvery } from './follow-every.ts'
import { GroupsSection } from './groups-section.tsx'
import { PagesSection } from './pages-section.tsx'
import { RatesSection } from './rates-section.tsx'
import { TimeSection } from './time-section.tsx'
import { useWave } from './use-wave.ts'
import classes from './wave-page.module.css'

/** How the wave goes: who answers, how fast, on what, and who leaves where. */
export function AnswersPage() {
  const wave = useWave()
  const { t } = useTranslation('fieldwork')
  const query = useQuery({ ...queries.fieldwork(wave.id), refetchInterval: followEvery(wave) })
  return (
    <Loaded query={query}>
      {fieldwork => {
        const { complete, partial, started, overQuota, screenedOut } = fieldwork.counts
        const hasBegun = complete + partial + started + overQuota + screenedOut > 0
        if (!hasBegun && !fieldwork.invited)
          return <EmptyStart title={t('none')} text={t('noneText')} />
        return (
          <div className={classes.first}>
            <RatesSection fieldwork={fieldwork} isRunning={wave.state !== 'closed'} />
            {overQuota > 0 && <p>{t('aside.overQuota', { count: overQuota })}</p>}
            {screenedOut > 0 && <p>{t('aside.screenedOut', { count: screenedOut })}</p>}
            <DaysSection days={fieldwork.days} wave={wave} />
            {hasBegun && <PagesSection {...fieldwork} />}
            {complete > 0 && (
              <>
                <TimeSection time={fieldwork.time} isAnonymous={wave.privacy === 'anonymous'} />
                <GroupsSection fieldwork={fieldwork} />
                <CasesSection wave={wave} />
              </>
            )}
          </div>
        )
      }}
    </Loaded>
  )
}
