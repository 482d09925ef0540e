import type { Prediction } from '../../assessment/prediction.ts'
import { SIGNIFICANCE } from '../../thresholds.ts'
import { numberCell } from '../cells.ts'
import type { Cell, Section, Table } from '../document.ts'
import type { ReportWords } from '../words.ts'
import { assessedSection } from './assessed-section.ts'

/** Does the model foretell answers that it has not seen? */
export function predictionSection(prediction: Prediction, words: ReportWords): Section {
  const { t } = words
  return assessedSection(
    {
      id: 'prediction',
      title: t('assessment.prediction.title'),
      sentences: predictionSentences(prediction, words),
      tables: [predictedTable(prediction, words), lossTable(prediction, words)],
      findings: prediction.findings,
      wanted: t('assessment.prediction.wanted', { repetitions: prediction.repetitions }),
    },
    words,
  )
}

/** How well the model predicts, beside the mean and beside a plain regression. */
export function predictionSentences(prediction: Prediction, words: ReportWords): string[] {
  const { t, formats } = words
  const { power, againstAverage, againstLinear, findings, n } = prediction
  const few = findings.find(({ code }) => code === 'few-cases-for-prediction')
  if (few)
    return [
      t('assessment.prediction.few', {
        n: formats.count(n),
        threshold: formats.count(few.threshold ?? 0),
      }),
    ]
  return [
    ...(againstAverage
      ? [
          t(
            againstAverage.difference < 0 && isClear(againstAverage)
              ? 'assessment.prediction.betterThanMean'
              : 'assessment.prediction.notBetterThanMean',
          ),
        ]
      : []),
    ...(power
      ? [
          t(`assessment.prediction.power.${power.verdict}`, {
            better: power.better,
            of: power.of,
          }),
        ]
      : []),
    ...(againstLinear ? [t(`assessment.prediction.${besideRegression(againstLinear)}`)] : []),
  ]
}

type Loss = NonNullable<Prediction['againstLinear']>

const isClear = ({ p }: Loss) => p !== undefined && p < SIGNIFICANCE

function besideRegression(loss: Loss) {
  if (!isClear(loss)) return 'likeRegression'
  return loss.difference < 0 ? 'betterThanRegression' : 'worseThanRegression'
}

const absent = '–'

/** Each predicted question: better than its mean, better than a regression? */
function predictedTable({ indicators }: Prediction, words: ReportWords): Table {
  const { t } = words
  return {
    id: 'predicted-indicators',
    caption: t('assessment.prediction.indicatorsCaption'),
    columns: [
      { header: t('report.measurement.columns.indicator') },
      { header: t('report.measurement.columns.construct') },
      { header: 'Q²predict', numeric: true },
      { header: t('assessment.prediction.columns.rmse'), numeric: true },
      { header: t('assessment.prediction.columns.rmseLinear'), numeric: true },
      { header: t('assessment.prediction.columns.mae'), numeric: true },
      { header: t('assessment.prediction.columns.maeLinear'), numeric: true },
      { header: t('report.measurement.columns.verdict') },
    ],
    rows: indicators.map(({ construct, indicator, pls, linear }) => ({
      key: indicator,
      cells: [
        words.indicator(indicator),
        words.construct(construct),
        numberCell(pls.q2Predict, 'statistic', { absent, derivation: `prediction:${indicator}` }),
        numberCell(pls.rmse, 'statistic', { absent }),
        numberCell(linear?.rmse, 'statistic', { absent }),
        numberCell(pls.mae, 'statistic', { absent }),
        numberCell(linear?.mae, 'statistic', { absent }),
        t(`assessment.prediction.verdict.${verdictOn(pls, linear)}`),
      ],
    })),
  }
}

type Measures = Prediction['indicators'][number]['pls']

function verdictOn(pls: Measures, linear: Measures | undefined) {
  if (!(pls.q2Predict > 0)) return 'notBetter'
  return linear && linear.rmse <= pls.rmse ? 'betterThanMean' : 'best'
}

/** CVPAT by construct and over all: the model's mean loss beside the mean's and the regression's. */
function lossTable(prediction: Prediction, words: ReportWords): Table {
  const { t } = words
  const row = (
    key: string,
    name: string,
    { againstAverage, againstLinear }: Pick<Prediction, 'againstAverage' | 'againstLinear'>,
  ) => ({ key, cells: [name, ...lossCells(againstAverage), ...lossCells(againstLinear)] })
  return {
    id: 'losses',
    caption: t('assessment.prediction.lossCaption'),
    columns: [
      { header: t('report.measurement.columns.construct') },
      { header: t('assessment.prediction.columns.againstMean'), numeric: true },
      { header: t('assessment.prediction.columns.pMean'), numeric: true },
      { header: t('assessment.prediction.columns.againstLinear'), numeric: true },
      { header: t('assessment.prediction.columns.pLinear'), numeric: true },
    ],
    rows: [
      ...prediction.constructs.map(own => row(own.construct, words.construct(own.construct), own)),
      row('', t('assessment.prediction.all'), prediction),
    ],
  }
}

const lossCells = (loss: Loss | undefined): Cell[] => [
  numberCell(loss?.difference, 'statistic', { absent }),
  numberCell(loss?.p, 'probability', { absent }),
]
