import { normalQuantile } from '../math/normal-quantile.ts'

/**
 * The smallest true difference that a two-sided test at 1 − level finds with the given power,
 * (z_{(1+level)/2} + z_power)·SE (Bloom 1995): what stands beside "no clear change", so that no change
 * is not read as proof of none.
 *
 * `standardError` is that of the difference; the result is in its units. Throws `RangeError` for a
 * negative standard error, or a level or power outside 0 to 1.
 *
 * Example: two waves of 250 at a standard deviation of 20, SE 1.7889: 5.0 points.
 */
export function minimumDetectable(
  standardError: number,
  { level = 0.95, power = 0.8 }: { readonly level?: number; readonly power?: number } = {},
): number {
  if (!(standardError >= 0)) throw new RangeError(`invalid standard error: ${standardError}`)
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`)
  if (!(power > 0 && power < 1)) throw new RangeError(`invalid power: ${power}`)
  return (normalQuantile((1 + level) / 2) + normalQuantile(power)) * standardError
}
