import type { IndexReport } from '#analysis/report/index-report.ts'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { Section } from '../ui/section.tsx'
import classes from './action-list.module.css'
import { DerivedNumber } from './derived-number.tsx'
import { rankActions } from './rank-actions.ts'
import type { ReportWords } from './report-words.ts'
import { actionSentences } from './sentences/action-sentences.ts'

const WANTED = 3

/** The drivers with the most to gain, in words. */
export function ActionList({ report, words }: { report: IndexReport; words: ReportWords }) {
  const { t, reader } = words
  const actions = rankActions(report, WANTED)
  const focus = words.construct(report.focus)
  if (actions.length === 0) {
    return <Section title={t('actions.title')} intro={t('actions.none', { focus })} />
  }
  return (
    <Section title={t('actions.title')} intro={t('actions.ranked', { focus })}>
      <ol className={classes.actions}>
        {actions.map(action => {
          const title = words.construct(action.construct)
          return (
            <li key={action.construct} className={classes.action}>
              <h3 className={classes.title}>{title}</h3>
              <p className={classes.gain}>
                <DerivedNumber
                  target={{ kind: 'effect', from: action.construct, to: report.focus }}
                  of={t('actions.gainOf', { focus })}
                >
                  {reader.formats.signedIndex(action.gain.value)}
                </DerivedNumber>
                <span>{t('actions.points', { focus })}</span>
              </p>
              <p>{joinSentences(actionSentences(action, report, words), reader.locale)}</p>
            </li>
          )
        })}
      </ol>
      {actions.length < WANTED && actions.length < report.drivers.length && (
        <p className={classes.fewer}>{t('actions.fewer', { count: actions.length })}</p>
      )}
    </Section>
  )
}
