import { type PathModel, predictOutOfSample, type Sample } from '#analysis'
import type { AnalyzeArguments } from './analyze-arguments.ts'
import type { PredictionArguments } from './prediction-arguments.ts'
import { predictionDocument } from './prediction-document.ts'
import { readFolds } from './read-folds.ts'
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
