import type { Collinearity } from '#analysis'
import type { TableContent } from '../../ui/table-content.ts'
import type { AssessmentWords } from './assessment-words.ts'

/** The variance inflation of each question within its construct. */
export function outerCollinearityTable(
  { outer }: Collinearity,
  words: AssessmentWords,
): TableContent {
  const { a, t, reader } = words
  return {
    caption: a('structure.outerCaption'),
    columns: [
      { header: t('measurement.columns.indicator') },
      { header: t('measurement.columns.construct') },
      { header: a('structure.columns.vif'), numeric: true },
    ],
    rows: outer.map(({ construct, indicator, varianceInflation }) => ({
      key: indicator,
      cells: [
        words.indicator(indicator),
        words.construct(construct),
        varianceInflation === undefined ? '–' : reader.formats.statistic(varianceInflation),
      ],
    })),
  }
}
