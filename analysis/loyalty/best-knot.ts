/** The straight and the once-bent line of least squares. */
export interface BestKnot {
  readonly knot: number
  readonly intercept: number
  readonly below: number
  readonly change: number
  readonly residualSquares: number
  /** What the straight line leaves. */
  readonly straightSquares: number
  /** Σ w·(L − L̄)². */
  readonly totalSquares: number
}

/** Smallest share of the bend's variance that must not be the straight line's. */
const MIN_OWN_PART = 1e-10

/**
 * The knot among `knots` (ascending) at which L = a + b·S + c·(S − κ)₊ leaves the smallest weighted
 * sum of squares; the lowest of several alike. Sums over the rows above a knot are carried from one
 * knot to the next, so all knots together cost one pass.
 *
 * `satisfaction` must ascend. Undefined where no knot bends the line, or satisfaction does not vary.
 *
 * Example: (0, 0), (10, 10), (20, 20), (30, 50), (40, 80) and knots 10, 20, 30 bend at 20, from 1 to 3.
 */
export function bestKnot(
  satisfaction: Float64Array,
  loyalty: Float64Array,
  weights: Float64Array,
  knots: readonly number[],
): BestKnot | undefined {
  let [w, sumS, sumL] = [0, 0, 0]
  for (let row = 0; row < weights.length; row++) {
    w += weights[row]
    sumS += weights[row] * satisfaction[row]
    sumL += weights[row] * loyalty[row]
  }
  const centreS = sumS / w
  const centreL = sumL / w
  let [ss, sl, ll] = [0, 0, 0]
  for (let row = 0; row < weights.length; row++) {
    const s = satisfaction[row] - centreS
    const l = loyalty[row] - centreL
    ss += weights[row] * s * s
    sl += weights[row] * s * l
    ll += weights[row] * l * l
  }
  if (!(ss > 0)) return undefined
  const straightSquares = Math.max(0, ll - (sl * sl) / ss)
  let best: BestKnot | undefined
  // Of the rows above the knot: Σw, Σws, Σws², Σwl, Σwsl, with s and l from their means.
  let [aW, aS, aSS, aL, aSL] = [0, 0, 0, 0, 0]
  let row = weights.length - 1
  for (let k = knots.length - 1; k >= 0; k--) {
    for (; row >= 0 && satisfaction[row] > knots[k]; row--) {
      const s = satisfaction[row] - centreS
      const l = loyalty[row] - centreL
      aW += weights[row]
      aS += weights[row] * s
      aSS += weights[row] * s * s
      aL += weights[row] * l
      aSL += weights[row] * s * l
    }
    const at = knots[k] - centreS
    const sumH = aS - at * aW
    const hh = aSS - 2 * at * aS + at * at * aW - (sumH * sumH) / w
    const sh = aSS - at * aS
    const hl = aSL - at * aL
    const own = hh - (sh * sh) / ss
    if (!(own > MIN_OWN_PART * hh)) continue
    const change = (hl - (sh * sl) / ss) / own
    const residualSquares = Math.max(0, straightSquares - change * change * own)
    if (best && residualSquares > best.residualSquares) continue
    const below = (sl - change * sh) / ss
    best = {
      knot: knots[k],
      intercept: centreL - below * centreS - (change * sumH) / w,
      below,
      change,
      residualSquares,
      straightSquares,
      totalSquares: ll,
    }
  }
  return best
}
