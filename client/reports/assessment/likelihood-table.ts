import type { MethodsResult } from '#analysis/report/model-assessment.ts'
import type { TableContent } from '../../ui/table-content.ts'
import type { AssessmentWords } from './assessment-words.ts'

/** How well the maximum-likelihood counterpart fits. */
export function likelihoodTable({ fit }: MethodsResult, words: AssessmentWords): TableContent {
  const { a, t, reader } = words
  const { statistic, count, probability, precise } = reader.formats
  const { chiSquare, cfi, tli, rmsea, srmr } = fit
  const rows: (readonly [string, string | undefined])[] = [
    [a('fit.likelihood.chiSquare'), precise(chiSquare.statistic)],
    [a('fit.likelihood.degreesOfFreedom'), count(chiSquare.df)],
    [t('paths.columns.p'), chiSquare.p === undefined ? undefined : probability(chiSquare.p)],
    ['CFI', cfi === undefined ? undefined : statistic(cfi)],
    ['TLI', tli === undefined ? undefined : statistic(tli)],
    [
      'RMSEA',
      rmsea &&
        `${statistic(rmsea.value)} (${t('interval.range', {
          low: statistic(rmsea.interval[0]),
          high: statistic(rmsea.interval[1]),
        })})`,
    ],
    ['SRMR', statistic(srmr)],
  ]
  return {
    caption: a('fit.likelihoodCaption'),
    columns: [
      { header: a('fit.columns.measure') },
      { header: a('fit.columns.value'), numeric: true },
    ],
    rows: rows.flatMap(([name, value]) =>
      value === undefined ? [] : [{ key: name, cells: [name, value] }],
    ),
  }
}
