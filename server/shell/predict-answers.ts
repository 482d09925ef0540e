import { type PathModel, type Prediction, predictOutOfSample, type Sample } from '#analysis'
import { findingWithText } from './analysis-document.ts'
import type { AnalyzeArguments, PredictionArguments } from './analyze-arguments.ts'
import { readFolds } from './read-draws.ts'
import { ShellError } from './shell-error.ts'

/** What `--predict` adds. Throws `ShellError` for folds that do not suit the rows. */
export function predictAnswers(
  model: PathModel,
  sample: Sample,
  { innerWeights, seed }: AnalyzeArguments,
  { from, benchmark, folds }: PredictionArguments,
) {
  if (folds === undefined && sample.n < 10)
    throw new ShellError(
      `--predict makes 10 folds, the analysed rows are ${sample.n}: give --folds`,
    )
  const prediction = predictOutOfSample(model, sample, {
    innerWeights,
    from: from === 'direct' ? 'directAntecedents' : 'earliestAntecedents',
    benchmark: benchmark === 'antecedents' ? 'antecedents' : 'outsideBlock',
    ...(folds === undefined ? { seed } : { foldOf: readFolds(folds, sample.n) }),
  })
  return predictionDocument(prediction)
}

/** What `--predict` adds. A statistic that does not exist is null. */
function predictionDocument(prediction: Prediction) {
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
      constructs.map(({ construct, ...assessed }) => [construct, tests(assessed)]),
    ),
    findings: findings.map(findingWithText),
  }
}
