import {
  roundedSize,
  type SampleSize,
  type SampleSizeOptions,
  unlimitedSize,
} from './sample-size.ts'

/**
 * Completes needed for the share p to have the margin d: n₀ = deff·z²p(1 − p)/d², n = n₀ / (1 +
 * (n₀ − 1)/N) (Cochran 1977, ch. 4). The inverse of `marginOfError`.
 *
 * Throws `RangeError` for a margin, share, level or response rate outside 0 to 1.
 *
 * Example: ±.05: 384.15; of a population of 2,000: 322.39, so 323 completes.
 */
export function sampleSizeForShare(
  margin: number,
  { share = 0.5, ...options }: SampleSizeOptions & { readonly share?: number } = {},
): SampleSize {
  if (!(margin > 0 && margin < 1)) throw new RangeError(`invalid margin: ${margin}`)
  if (!(share > 0 && share < 1)) throw new RangeError(`invalid share: ${share}`)
  const unlimited = unlimitedSize(share * (1 - share), margin, options)
  const { population } = options
  const exact =
    population === undefined ? unlimited : unlimited / (1 + (unlimited - 1) / population)
  return roundedSize(unlimited, exact, options)
}
