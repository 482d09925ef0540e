import type { Prediction } from '#analysis'
import type { TableContent } from '../../ui/table-content.ts'
import { DerivedNumber } from '../derived-number.tsx'
import type { AssessmentWords } from './assessment-words.ts'

/** Each predicted question: better than its mean, better than a regression? */
export function predictedTable({ indicators }: Prediction, words: AssessmentWords): TableContent {
  const { a, t, reader } = words
  const { statistic } = reader.formats
  const known = (value: number | undefined) => (value === undefined ? '–' : statistic(value))
  return {
    caption: a('prediction.indicatorsCaption'),
    columns: [
      { header: t('measurement.columns.indicator') },
      { header: t('measurement.columns.construct') },
      { header: 'Q²predict', numeric: true },
      { header: a('prediction.columns.rmse'), numeric: true },
      { header: a('prediction.columns.rmseLinear'), numeric: true },
      { header: a('prediction.columns.mae'), numeric: true },
      { header: a('prediction.columns.maeLinear'), numeric: true },
      { header: t('measurement.columns.verdict') },
    ],
    rows: indicators.map(({ construct, indicator, pls, linear }) => {
      const name = words.indicator(indicator)
      return {
        key: indicator,
        cells: [
          name,
          words.construct(construct),
          <DerivedNumber key="q2" target={`prediction:${indicator}`} of={name}>
            {statistic(pls.q2Predict)}
          </DerivedNumber>,
          statistic(pls.rmse),
          known(linear?.rmse),
          statistic(pls.mae),
          known(linear?.mae),
          a(`prediction.verdict.${verdictOn(pls, linear)}`),
        ],
      }
    }),
  }
}

type Measures = Prediction['indicators'][number]['pls']

function verdictOn(pls: Measures, linear: Measures | undefined) {
  if (!(pls.q2Predict > 0)) return 'notBetter'
  return linear && linear.rmse <= pls.rmse ? 'betterThanMean' : 'best'
}
