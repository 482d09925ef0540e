import { quantile } from './quantile.ts'

/**
 * Studentised interval (bootstrap-t; Efron 1982): θ̂ − q·se with q the upper and the lower quantile
 * (type 7) of t* = (θ* − θ̂)/se*, se* each draw's own standard error. Draws without one (NaN, or 0
 * because the statistic does not vary) are left out; undefined where fewer than two remain.
 *
 * Example: t* symmetric about 0 gives θ̂ ± q·se.
 */
export function studentised(
  estimate: number,
  standardError: number,
  draws: Float64Array,
  drawErrors: Float64Array,
  level: number,
): readonly [number, number] | undefined {
  const ratios = draws
    .map((draw, b) => (drawErrors[b] > 0 ? (draw - estimate) / drawErrors[b] : Number.NaN))
    .filter(ratio => !Number.isNaN(ratio))
    .sort()
  if (ratios.length < 2) return undefined
  const end = (share: number) => estimate - (quantile(ratios, share) ?? Number.NaN) * standardError
  return [end((1 + level) / 2), end((1 - level) / 2)]
}
