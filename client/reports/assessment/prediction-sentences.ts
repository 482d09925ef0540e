import type { Prediction } from '#analysis'
import type { AssessmentWords } from './assessment-words.ts'

/** How well the model predicts, beside the mean and beside a plain regression. */
export function predictionSentences(prediction: Prediction, words: AssessmentWords): string[] {
  const { a, reader } = words
  const { power, againstAverage, againstLinear, findings, n } = prediction
  const few = findings.find(({ code }) => code === 'few-cases-for-prediction')
  if (few)
    return [
      a('prediction.few', {
        n: reader.formats.count(n),
        threshold: reader.formats.count(few.threshold ?? 0),
      }),
    ]
  const clear = (p: number | undefined) => p !== undefined && p < 0.05
  return [
    ...(againstAverage
      ? [
          a(
            againstAverage.difference < 0 && clear(againstAverage.p)
              ? 'prediction.betterThanMean'
              : 'prediction.notBetterThanMean',
          ),
        ]
      : []),
    ...(power
      ? [a(`prediction.power.${power.verdict}`, { better: power.better, of: power.of })]
      : []),
    ...(againstLinear
      ? [
          a(
            !clear(againstLinear.p)
              ? 'prediction.likeRegression'
              : againstLinear.difference < 0
                ? 'prediction.betterThanRegression'
                : 'prediction.worseThanRegression',
          ),
        ]
      : []),
  ]
}
