import type { Prediction } from '#analysis'
import type { TableContent } from '../../ui/table-content.ts'
import type { AssessmentWords } from './assessment-words.ts'

/** CVPAT by construct and over all: the model's mean loss beside the mean's and the regression's. */
export function lossTable(prediction: Prediction, words: AssessmentWords): TableContent {
  const { a, t, reader } = words
  const { statistic, probability } = reader.formats
  const cells = (test: Prediction['againstAverage']): readonly [string, string] => [
    test ? statistic(test.difference) : '–',
    test?.p === undefined ? '–' : probability(test.p),
  ]
  const row = (
    key: string,
    name: string,
    { againstAverage, againstLinear }: Pick<Prediction, 'againstAverage' | 'againstLinear'>,
  ) => ({ key, cells: [name, ...cells(againstAverage), ...cells(againstLinear)] })
  return {
    caption: a('prediction.lossCaption'),
    columns: [
      { header: t('measurement.columns.construct') },
      { header: a('prediction.columns.againstMean'), numeric: true },
      { header: a('prediction.columns.pMean'), numeric: true },
      { header: a('prediction.columns.againstLinear'), numeric: true },
      { header: a('prediction.columns.pLinear'), numeric: true },
    ],
    rows: [
      ...prediction.constructs.map(judged =>
        row(judged.construct, words.construct(judged.construct), judged),
      ),
      row('', a('prediction.all'), prediction),
    ],
  }
}
