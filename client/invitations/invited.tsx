import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { FigureList } from '../ui/figure-list.tsx'
import { Section } from '../ui/section.tsx'
import classes from './invitations.module.css'
import type { Invitations } from './invitations.ts'

/** How many are invited, and how far they have come. */
export function Invited({ invitations: { total, states } }: { invitations: Invitations }) {
  const { t } = useTranslation('invitations')
  const { formats } = useReader()
  const waiting = states.drawn + states.queued
  const asked = total - waiting - states.withheld
  const reached = asked - states.bounced
  const answered = states.completed
  const share = (count: number, of: number) =>
    of === 0 ? undefined : t('invited.share', { share: formats.share(count / of) })
  const figures = [
    ['total', total, undefined],
    ['asked', asked, share(asked, total)],
    ['started', states.started, share(states.started, reached)],
    ['completed', answered, share(answered, reached)],
    ['bounced', states.bounced, share(states.bounced, asked)],
    ['declined', states.declined, share(states.declined, reached)],
    ['withheld', states.withheld, undefined],
  ] as const
  return (
    <Section title={t('invited.title')}>
      <FigureList
        figures={figures
          .filter(([kind, count]) => kind !== 'withheld' || count > 0)
          .map(([kind, count, beside]) => ({
            name: t(`invited.${kind}`),
            value: formats.count(count),
            beside: beside ?? t(`invited.${kind}Hint`),
          }))}
      />
      <p className={classes.hint}>{t('invited.base')}</p>
    </Section>
  )
}
