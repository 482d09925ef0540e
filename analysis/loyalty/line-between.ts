/** Least squares of L = atZero·(1 − t) + atHundred·t, both ends held to 0–100. */
export interface LineBetween {
  readonly atZero: number
  readonly atHundred: number
  /** Σ w·e². */
  readonly residualSquares: number
}

const CEILING = 100

/**
 * The straight line over t in 0 to 1 whose two ends lie in 0–100 and which leaves the smallest
 * weighted sum of squares: the free one where it qualifies, else the best on the border (the sum is
 * convex, so one end at 0 or 100 and the other free, or held too).
 *
 * Undefined where no row has weight.
 *
 * Example: t 0, 1 and loyalty 20, 100 give the ends 20 and 100.
 */
export function lineBetween(
  t: Float64Array,
  loyalty: Float64Array,
  weights: Float64Array,
): LineBetween | undefined {
  let [aa, ab, bb, al, bl, ll] = [0, 0, 0, 0, 0, 0]
  for (let row = 0; row < t.length; row++) {
    const weight = weights[row]
    const a = 1 - t[row]
    const b = t[row]
    aa += weight * a * a
    ab += weight * a * b
    bb += weight * b * b
    al += weight * a * loyalty[row]
    bl += weight * b * loyalty[row]
    ll += weight * loyalty[row] * loyalty[row]
  }
  const residualSquares = (zero: number, hundred: number) =>
    Math.max(
      0,
      ll -
        2 * (zero * al + hundred * bl) +
        zero * zero * aa +
        2 * zero * hundred * ab +
        hundred * hundred * bb,
    )
  const determinant = aa * bb - ab * ab
  const free = [(bb * al - ab * bl) / determinant, (aa * bl - ab * al) / determinant] as const
  const ends = free.every(end => end >= 0 && end <= CEILING)
    ? [free]
    : [0, CEILING].flatMap(held => [
        [held, inside((bl - held * ab) / bb)] as const,
        [inside((al - held * ab) / aa), held] as const,
      ])
  return ends
    .map(([atZero, atHundred]) => ({
      atZero,
      atHundred,
      residualSquares: residualSquares(atZero, atHundred),
    }))
    .filter(line => !Number.isNaN(line.residualSquares))
    .sort((one, other) => one.residualSquares - other.residualSquares)[0]
}

const inside = (end: number) => Math.min(CEILING, Math.max(0, end))
