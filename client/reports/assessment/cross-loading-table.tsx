import type { IndexReport } from '#analysis/report/index-report.ts'
import type { ValidityResult } from '#analysis/report/model-assessment.ts'
import type { TableContent } from '../../ui/table-content.ts'
import type { AssessmentWords } from './assessment-words.ts'

/** How each question correlates with every construct; its own in bold. */
export function crossLoadingTable(
  report: IndexReport,
  { crossLoadings }: ValidityResult,
  words: AssessmentWords,
): TableContent {
  const { a, t, reader } = words
  const columns = report.constructs.filter(({ id }) =>
    crossLoadings.some(({ loadings }) => Object.hasOwn(loadings, id)),
  )
  return {
    caption: a('validity.crossLoadingsCaption'),
    columns: [
      { header: t('measurement.columns.indicator') },
      ...columns.map(({ id }) => ({ header: words.construct(id), numeric: true })),
    ],
    rows: crossLoadings.map(({ indicator, construct, loadings }) => ({
      key: indicator,
      cells: [
        words.indicator(indicator),
        ...columns.map(({ id }) => {
          const value = reader.formats.statistic(loadings[id] ?? Number.NaN)
          return id === construct ? <strong key={id}>{value}</strong> : value
        }),
      ],
    })),
  }
}
