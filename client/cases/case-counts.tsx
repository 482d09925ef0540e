import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { FigureList } from '../ui/figure-list.tsx'
import { CASE_STATES, type CaseSummary } from './case.ts'
import classes from './cases.module.css'

/** How many wait, how long they have been waiting, and what they are about. */
export function CaseCounts({ summary }: { summary: CaseSummary }) {
  const { t } = useTranslation('cases')
  const { formats } = useReader()
  const count = (state: string) => summary.states.find(({ value }) => value === state)?.cases ?? 0
  const waiting = summary.ages.reduce((sum, { cases }) => sum + cases, 0)
  return (
    <>
      <FigureList
        figures={[
          { name: t('counts.unsettled'), value: formats.count(waiting) },
          {
            name: t('counts.overdue'),
            value: formats.count(summary.overdue),
            isProblem: summary.overdue > 0,
          },
          { name: t('counts.resolved'), value: formats.count(count('resolved')) },
          { name: t('counts.closed'), value: formats.count(count('closed')) },
        ]}
      />
      <Disclosure summary={t('counts.more')}>
        <div className={classes.tables}>
          <DataTable
            caption={t('counts.byState')}
            captionShown
            columns={[{ header: t('columns.state') }, { header: t('counts.cases'), numeric: true }]}
            rows={CASE_STATES.map(state => ({
              key: state,
              cells: [t(`state.${state}`), formats.count(count(state))],
            }))}
          />
          <DataTable
            caption={t('counts.byAge')}
            captionShown
            columns={[{ header: t('counts.age') }, { header: t('counts.cases'), numeric: true }]}
            rows={summary.ages.map(({ from, to, cases }) => ({
              key: String(from),
              cells: [
                to === null
                  ? t('counts.daysFrom', { from: formats.count(from) })
                  : t('counts.days', { from: formats.count(from), to: formats.count(to) }),
                formats.count(cases),
              ],
            }))}
          />
          <DataTable
            caption={t('counts.byCause')}
            captionShown
            columns={[{ header: t('columns.cause') }, { header: t('counts.cases'), numeric: true }]}
            rows={summary.causes.map(({ value, cases }) => ({
              key: value ?? '',
              cells: [value ?? t('noCause'), formats.count(cases)],
            }))}
          />
        </div>
      </Disclosure>
    </>
  )
}
