import type { Prediction } from '#analysis'
import { toldFinding } from './told-finding.ts'

/** What `--predict` adds. A statistic that does not exist is null. */
export function predictionDocument(prediction: Prediction) {
  const { indicators, constructs, findings, ...rest } = prediction
  const tests = ({
    power,
    againstAverage,
    againstLinear,
  }: Pick<Prediction, 'power' | 'againstAverage' | 'againstLinear'>) => ({
    power: power ?? null,
    againstAverage: againstAverage ?? null,
    againstLinear: againstLinear ?? null,
  })
  return {
    from: rest.from,
    benchmark: rest.benchmark,
    compareBy: rest.compareBy,
    repetitions: rest.repetitions,
    seed: rest.seed ?? null,
    failedFolds: rest.failedFolds,
    indicators: Object.fromEntries(
      indicators.map(({ construct, indicator, pls, linear, skewness }) => [
        indicator,
        { construct, ...pls, linear: linear ?? null, skewness: skewness ?? null },
      ]),
    ),
    ...tests(prediction),
    constructs: Object.fromEntries(
      constructs.map(({ construct, ...judged }) => [construct, tests(judged)]),
    ),
    findings: findings.map(toldFinding),
  }
}
