import type { ValidityResult } from '#analysis/report/model-assessment.ts'
import type { TableContent } from '../../ui/table-content.ts'
import type { AssessmentWords } from './assessment-words.ts'
import { verdictOf } from './verdict-of.ts'

/** The root of each AVE beside the largest correlation with another construct. */
export function fornellLarckerTable(
  { constructs, findings }: ValidityResult,
  words: AssessmentWords,
): TableContent {
  const { a, t, reader } = words
  const { statistic } = reader.formats
  return {
    caption: a('validity.fornellLarckerCaption'),
    columns: [
      { header: t('measurement.columns.construct') },
      { header: a('validity.columns.rootAve'), numeric: true },
      { header: a('validity.columns.largest'), numeric: true },
      { header: a('validity.columns.closest') },
      { header: t('measurement.columns.verdict') },
    ],
    rows: constructs.map(({ construct, rootAve, largestCorrelation, closest }) => {
      const verdict = verdictOf(findings, 'fornell-larcker', [construct, closest])
      return {
        key: construct,
        cells: [
          words.construct(construct),
          statistic(rootAve),
          statistic(largestCorrelation),
          words.construct(closest),
          verdict ? a(`met.${verdict === 'good' ? 'yes' : 'no'}`) : '–',
        ],
      }
    }),
  }
}
