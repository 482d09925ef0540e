import {
  roundedSize,
  type SampleSize,
  type SampleSizeOptions,
  unlimitedSize,
} from './sample-size.ts'

/**
 * Completes needed for a mean (an index, say) to have the margin d, in the units of the standard
 * deviation: n₀ = deff·z²s²/d², n = n₀ / (1 + n₀/N) (Cochran 1977, ch. 4).
 *
 * Throws `RangeError` for a margin or deviation that is not positive, or as `sampleSizeForShare`.
 *
 * Example: ±2 points at a standard deviation of 20: 384.15, so 385 completes.
 */
export function sampleSizeForMean(
  margin: number,
  standardDeviation: number,
  options: SampleSizeOptions = {},
): SampleSize {
  if (!(margin > 0)) throw new RangeError(`invalid margin: ${margin}`)
  if (!(standardDeviation > 0))
    throw new RangeError(`invalid standard deviation: ${standardDeviation}`)
  const unlimited = unlimitedSize(standardDeviation ** 2, margin, options)
  const { population } = options
  const exact = population === undefined ? unlimited : unlimited / (1 + unlimited / population)
  return roundedSize(unlimited, exact, options)
}
