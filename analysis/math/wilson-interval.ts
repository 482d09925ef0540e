import { normalQuantile } from './normal-quantile.ts'

/** Weighted counts may add up to this part more than their number by rounding alone. */
const ROUNDING = 1e-12

/**
 * Wilson's score interval (1927) of the share `count` / n: centre (p + z²/2n) / (1 + z²/n),
 * half-width z·√(p(1−p)/n + z²/4n²) / (1 + z²/n). It stays inside 0 to 1, and has a width where p is
 * 0 or 1. Counts and n need not be whole: an effective n stands for weighted cases.
 *
 * Undefined for n = 0. Throws `RangeError` unless 0 ≤ count ≤ n and 0 < level < 1.
 *
 * Example: 82 of 100 is [.7333, .8830], 0 of 20 is [0, .1611].
 */
export function wilsonInterval(
  count: number,
  n: number,
  level = 0.95,
): readonly [number, number] | undefined {
  if (!(count >= 0 && count <= n * (1 + ROUNDING)))
    throw new RangeError(`invalid count: ${count} of ${n}`)
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`)
  if (n === 0) return undefined
  const z = normalQuantile((1 + level) / 2)
  const share = Math.min(1, count / n)
  const shrink = 1 + (z * z) / n
  const centre = (share + (z * z) / (2 * n)) / shrink
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / shrink
  // Near the ends the two terms differ by rounding alone.
  return [
    share === 0 ? 0 : Math.max(0, centre - half),
    share === 1 ? 1 : Math.min(1, centre + half),
  ]
}
