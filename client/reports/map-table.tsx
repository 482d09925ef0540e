import type { IndexReport } from '#analysis/report/index-report.ts'
import type { TableContent } from '../ui/table-content.ts'
import { DerivedNumber } from './derived-number.tsx'
import { asImpact } from './importance-map-of.ts'
import { levelWords, rangeWords } from './interval-words.ts'
import type { ImportancePerformance } from './map-fields.ts'
import type { ReportWords } from './report-words.ts'

export function mapTable(
  map: ImportancePerformance,
  report: IndexReport,
  words: ReportWords,
): TableContent {
  const { t, reader } = words
  const level = levelWords(report, words)
  return {
    caption: t('map.title'),
    columns: [
      { header: t('map.columns.construct') },
      { header: t('map.columns.importance'), numeric: true },
      { header: t('map.columns.importanceInterval', { level }), numeric: true },
      { header: t('map.columns.performance'), numeric: true },
      { header: t('map.columns.performanceInterval', { level }), numeric: true },
      { header: t('map.columns.field') },
    ],
    rows: map.drivers
      .toSorted((a, b) => b.importance.value - a.importance.value)
      .map(({ construct, importance, performance, field }) => {
        const name = words.construct(construct)
        const target = { kind: 'effect', from: construct, to: report.focus } as const
        return {
          key: construct,
          cells: [
            name,
            <DerivedNumber key="importance" target={target} of={name}>
              {reader.formats.index(asImpact(importance).value)}
            </DerivedNumber>,
            rangeWords(asImpact(importance), words),
            reader.formats.index(performance.value),
            rangeWords(performance, words),
            t(`map.field.${field}`),
          ],
        }
      }),
  }
}
