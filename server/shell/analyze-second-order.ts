import {
  fitRepeatedIndicators,
  fitSecondOrder,
  momentsOf,
  type Sample,
  type SecondOrderModel,
  secondOrderRange,
  summariseDraws,
} from '#analysis'
import { analysisDocument } from './analysis-document.ts'
import type { AnalyzeArguments } from './analyze-arguments.ts'
import { ShellError } from './shell-error.ts'

/** What would have to be estimated in two stages, and is not. */
const NOT_IN_STAGES = [
  'prediction',
  'groups',
  'moderation',
  'segments',
  'predictiveSegments',
  'necessary',
  'draws',
] as const satisfies readonly (keyof AnalyzeArguments)[]

/**
 * What a model with second-order constructs gives: the second stage like any other model, components
 * as its indicators, and the first stage's loadings beside it. Throws `ShellError` for what there is of
 * first-order models only.
 */
export function analyzeSecondOrder(
  model: SecondOrderModel,
  sample: Sample,
  given: AnalyzeArguments,
) {
  const stray = NOT_IN_STAGES.find(name => given[name] !== undefined)
  if (stray !== undefined || given.assess || given.covariance)
    throw new ShellError('second-order constructs take --scheme, --consistent and --bootstrap only')
  if (given.interval !== 'percentile' || (given.missing !== 'mean' && given.missing !== 'listwise'))
    throw new ShellError('second-order constructs take percentile intervals, and mean or listwise')
  const { innerWeights, consistent, resamples, seed } = given
  const options = { innerWeights, consistent }
  if (given.repeatedIndicators) return repeatedIndicators(model, sample, given)
  const {
    first,
    fit,
    model: second,
    sample: scores,
    method,
  } = withoutRangeError(() => fitSecondOrder(model, sample, options))
  const resampled = resamples === undefined ? undefined : { ...options, resamples, seed }
  const uncertain =
    resampled &&
    summariseDraws(
      second,
      [secondOrderRange(model, sample, resampled, 0, resampled.resamples)],
      resampled,
    )
  return {
    method,
    ...analysisDocument(second, momentsOf(scores), fit, uncertain),
    components: first.indicators
      .filter(({ construct }) => !Object.hasOwn(second.constructs, construct))
      .map(({ name, construct, outerWeight, loading }) => ({
        indicator: name,
        construct,
        outerWeight,
        loading,
      })),
  }
}

/** All in one estimate. It has no intervals: resamples would repeat the indicators of each draw. */
function repeatedIndicators(model: SecondOrderModel, sample: Sample, given: AnalyzeArguments) {
  const { innerWeights, consistent, resamples } = given
  if (resamples !== undefined)
    throw new ShellError('--repeated-indicators takes no --bootstrap: two stages do')
  const { method, fit, ...repeated } = withoutRangeError(() =>
    fitRepeatedIndicators(model, sample, { innerWeights, consistent }),
  )
  return { method, ...analysisDocument(repeated.model, momentsOf(repeated.sample), fit) }
}

function withoutRangeError<Result>(estimate: () => Result): Result {
  try {
    return estimate()
  } catch (error) {
    if (error instanceof RangeError) throw new ShellError(`secondOrder: ${error.message}`)
    throw error
  }
}
