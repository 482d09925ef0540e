import type { MethodsResult } from '#analysis/report/model-assessment.ts'
import type { TableContent } from '../../ui/table-content.ts'
import type { AssessmentWords } from './assessment-words.ts'

/** Each arrow by both methods, and whether they conclude the same. */
export function methodTable({ paths }: MethodsResult, words: AssessmentWords): TableContent {
  const { a, t, reader } = words
  const { statistic } = reader.formats
  const value = (one: MethodsResult['paths'][number]['pls']) =>
    one.coefficient === undefined ? '–' : statistic(one.coefficient)
  const range = ({ interval }: MethodsResult['paths'][number]['pls']) =>
    interval
      ? t('interval.range', { low: statistic(interval[0]), high: statistic(interval[1]) })
      : '–'
  return {
    caption: a('fit.methodsCaption'),
    columns: [
      { header: t('paths.columns.path') },
      { header: a('fit.columns.pls'), numeric: true },
      { header: a('fit.columns.plsInterval'), numeric: true },
      { header: a('fit.columns.likelihood'), numeric: true },
      { header: a('fit.columns.likelihoodInterval'), numeric: true },
      { header: a('fit.columns.conclusion') },
    ],
    rows: paths.map(({ from, to, pls, covariance, verdict }) => ({
      key: `${from}→${to}`,
      cells: [
        `${words.construct(from)} → ${words.construct(to)}`,
        value(pls),
        range(pls),
        value(covariance),
        range(covariance),
        a(`fit.conclusion.${verdict}`),
      ],
    })),
  }
}
