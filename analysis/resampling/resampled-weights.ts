import { drawWithReplacement } from './sfc32.ts'

/** How often, and from where, rows are drawn again. */
export interface Resampling {
  /** How many samples of n rows are drawn with replacement. */
  readonly resamples: number
  /** A whole number from 0 to 2⁵³ − 1; the same seed gives the same draws. */
  readonly seed: number
}

/**
 * The case weights of each resample (Efron 1979): a row drawn k times carries k times its weight, so
 * a weighted statistic becomes its own bootstrap. The array is used again for the next resample.
 *
 * Throws `RangeError` unless there are at least two resamples and the seed is a safe whole number.
 *
 * Example: 3 rows of weight 2, drawn 0, 2 and 1 times, carry 0, 4 and 2.
 */
export function* resampledWeights(
  caseWeights: ArrayLike<number>,
  { resamples, seed }: Resampling,
): Generator<Float64Array, void> {
  if (!(Number.isInteger(resamples) && resamples >= 2))
    throw new RangeError(`invalid resamples: ${resamples}`)
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`invalid seed: ${seed}`)
  const n = caseWeights.length
  const drawn = new Uint32Array(n)
  const weights = new Float64Array(n)
  for (let resample = 0; resample < resamples; resample++) {
    drawWithReplacement(seed, resample, n, drawn.fill(0))
    for (let row = 0; row < n; row++) weights[row] = drawn[row] * caseWeights[row]
    yield weights
  }
}
