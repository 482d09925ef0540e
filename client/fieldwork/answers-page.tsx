import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api.ts'
import { EmptyStart } from '../ui/empty-start.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { followEvery, useWave, type Wave } from '../ui/wave.ts'
import { DaysSection } from './days-section.tsx'
import classes from './fieldwork.module.css'
import { GroupsSection } from './groups-section.tsx'
import { PagesSection } from './pages-section.tsx'
import { RatesSection } from './rates-section.tsx'
import { TimeSection } from './time-section.tsx'

interface Props {
  /** What else is known about the answers, by other screens. */
  readonly children: (wave: Wave) => ReactNode
}

/** How the wave goes: who answers, how fast, on what, and who leaves where. */
export function AnswersPage({ children }: Props) {
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
                {children(wave)}
              </>
            )}
          </div>
        )
      }}
    </Loaded>
  )
}
