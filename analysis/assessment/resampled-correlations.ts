import { addUpOf } from '../moments/add-up.ts'
import { completeByMean } from '../moments/complete-by-mean.ts'
import { emptyPairSums } from '../moments/pair-sums.ts'
import { prepareRows } from '../moments/prepared-rows.ts'
import { emptyStandardised, type Standardised } from '../moments/standardised.ts'
import type { Resampling } from '../resampling/resampled-weights.ts'
import { drawWithReplacement } from '../resampling/sfc32.ts'
import type { Sample } from '../sample/sample.ts'

/**
 * Means, deviations and correlations of each resample, from the same numbered streams as
 * `bootstrap`, so that resample b with the same seed has the same rows; undefined where a column of
 * the draw does not vary. The object is used again for the next resample.
 *
 * Throws `RangeError` unless there are at least two resamples and the seed is a safe whole number.
 */
export function* resampledCorrelations(
  sample: Sample,
  { resamples, seed }: Resampling,
): Generator<Standardised | undefined, void> {
  if (!(Number.isInteger(resamples) && resamples >= 2))
    throw new RangeError(`invalid resamples: ${resamples}`)
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`invalid seed: ${seed}`)
  const { n } = sample
  const size = sample.indicators.length
  const addUp = addUpOf(prepareRows(sample))
  const sums = emptyPairSums(size)
  const standardised = emptyStandardised(size)
  const multiplicity = new Uint32Array(n)
  for (let resample = 0; resample < resamples; resample++) {
    drawWithReplacement(seed, resample, n, multiplicity.fill(0))
    addUp(multiplicity, sums)
    yield completeByMean(n, sums, standardised) < 0 ? standardised : undefined
  }
}
