import type { IndexReport } from '#analysis/report/index-report.ts'
import type { TableContent } from '../ui/table-content.ts'
import { DerivedNumber } from './derived-number.tsx'
import { levelWords, rangeWords } from './interval-words.ts'
import type { ReportWords } from './report-words.ts'

/** Along all paths together, one pair of constructs a row. */
export function effectTable(report: IndexReport, words: ReportWords): TableContent {
  const { t, reader } = words
  const { statistic, index } = reader.formats
  const interval = t('paths.columns.interval', { level: levelWords(report, words) })
  return {
    caption: t('paths.effectsCaption'),
    columns: [
      { header: t('paths.effectColumns.effect') },
      { header: t('paths.effectColumns.total'), numeric: true },
      { header: interval, numeric: true },
      { header: t('paths.effectColumns.impact'), numeric: true },
      { header: t('paths.effectColumns.impactInterval'), numeric: true },
    ],
    rows: report.effects.map(({ from, to, total, impact }) => {
      const name = `${words.construct(from)} → ${words.construct(to)}`
      return {
        key: `${from}→${to}`,
        cells: [
          name,
          <DerivedNumber key="total" target={{ kind: 'effect', from, to }} of={name}>
            {statistic(total.value)}
          </DerivedNumber>,
          rangeWords(total, words, statistic),
          impact ? index(impact.value) : '',
          rangeWords(impact, words),
        ],
      }
    }),
  }
}
