import type { IndexReport } from '#analysis/report/index-report.ts'
import type { TableContent } from '../ui/table-content.ts'
import { DerivedNumber } from './derived-number.tsx'
import { levelWords, rangeWords } from './interval-words.ts'
import type { ReportWords } from './report-words.ts'
import { significanceOf } from './significance.ts'

/** One arrow a row. */
export function pathTable(report: IndexReport, words: ReportWords): TableContent {
  const { t, reader } = words
  const { statistic, probability, index } = reader.formats
  return {
    caption: t('paths.pathsCaption'),
    columns: [
      { header: t('paths.columns.path') },
      { header: t('paths.columns.coefficient'), numeric: true },
      { header: t('paths.columns.interval', { level: levelWords(report, words) }), numeric: true },
      { header: t('paths.columns.p'), numeric: true },
      { header: t('paths.columns.impact'), numeric: true },
      { header: t('paths.columns.verdict') },
    ],
    rows: report.paths.map(({ from, to, coefficient }) => {
      const effect = report.effects.find(entry => entry.from === from && entry.to === to)
      const name = `${words.construct(from)} → ${words.construct(to)}`
      return {
        key: `${from}→${to}`,
        cells: [
          name,
          <DerivedNumber key="coefficient" target={{ kind: 'path', from, to }} of={name}>
            {statistic(coefficient.value)}
          </DerivedNumber>,
          rangeWords(coefficient, words, statistic),
          coefficient.p === undefined ? '' : probability(coefficient.p),
          effect?.directImpact ? index(effect.directImpact.value) : '',
          t(`paths.significance.${significanceOf(coefficient)}`),
        ],
      }
    }),
  }
}
