import type { Finding } from '../finding.ts'
import { MODEL_BASE, SIGNIFICANCE } from '../thresholds.ts'
import type { LossDifference } from './loss-difference.ts'
import type { PredictedIndicator, Prediction } from './prediction.ts'

const PREDICT = 'Shmueli et al. 2019'
const VERDICTS = { high: 'good', medium: 'acceptable', low: 'poor', none: 'poor' } as const

/**
 * The verdicts on prediction: Q²_predict above 0 for each indicator, the share of indicators that beat
 * the linear benchmark, and the two tests of the loss. Against the mean the model must be significantly
 * better (p < .05); against the linear regression that is good, and no clear difference acceptable.
 */
export function predictionFindings(
  n: number,
  indicators: readonly PredictedIndicator[],
  {
    power,
    againstAverage,
    againstLinear,
  }: Pick<Prediction, 'power' | 'againstAverage' | 'againstLinear'>,
): Finding[] {
  if (n < MODEL_BASE)
    return [
      {
        code: 'few-cases-for-prediction',
        verdict: 'poor',
        about: [],
        value: n,
        threshold: MODEL_BASE,
        n,
      },
    ]
  return [
    ...indicators.flatMap(indicator => indicatorFindings(indicator, n)),
    ...(power
      ? [
          {
            code: 'predictive-power',
            verdict: VERDICTS[power.verdict],
            about: [],
            value: power.better / power.of,
            threshold: 0.5,
            source: PREDICT,
            n,
          } as const,
        ]
      : []),
    ...lossFinding('cvpat-average', againstAverage, 'poor'),
    ...lossFinding('cvpat-linear', againstLinear, 'acceptable'),
  ]
}

function indicatorFindings(
  { construct, indicator, pls, linear }: PredictedIndicator,
  n: number,
): Finding[] {
  const about = [construct, indicator]
  const value = pls.q2Predict
  return [
    {
      code: 'predictive-relevance',
      verdict: value > 0 ? 'good' : 'poor',
      about,
      value,
      threshold: 0,
      source: PREDICT,
      n,
    },
    ...(linear
      ? []
      : [
          {
            code: 'prediction-benchmark-undefined',
            verdict: 'information',
            about,
            source: PREDICT,
            n,
          } as const,
        ]),
  ]
}

function lossFinding(
  code: 'cvpat-average' | 'cvpat-linear',
  test: LossDifference | undefined,
  undecided: Finding['verdict'],
): Finding[] {
  if (!test) return []
  const isClear = test.p !== undefined && test.p < SIGNIFICANCE
  const clear = test.difference < 0 ? 'good' : 'poor'
  return [
    {
      code,
      verdict: isClear ? clear : undecided,
      about: [],
      value: test.difference,
      threshold: 0,
      source: 'Sharma et al. 2022',
      n: test.n,
    },
  ]
}
