/** σ(ab)σ(cd) − σ(ac)σ(bd), by the indicators' places in their block. */
export type Tetrad = readonly [a: number, b: number, c: number, d: number]

/**
 * The tetrads of a block of k indicators that vanish under one common factor and from which all others
 * follow: k(k − 3)/2 of them (Bollen & Ting 1993), none below four indicators. The first three
 * indicators are the reference that every other one is held against.
 *
 * Example: four indicators have τ1234 and τ1342, here [0, 1, 2, 3] and [0, 2, 3, 1].
 */
export function independentTetrads(size: number): Tetrad[] {
  const others = Array.from({ length: Math.max(0, size - 3) }, (_, i) => i + 3)
  return [
    ...others.map((d): Tetrad => [0, 1, 2, d]),
    ...others.map((d): Tetrad => [0, 2, d, 1]),
    ...others.flatMap(c => others.filter(d => d > c).map((d): Tetrad => [0, 1, c, d])),
  ]
}

/**
 * The value of a tetrad in a matrix of covariances.
 *
 * Example: covariances 2, 3, 4 and 6 of (1,2), (3,4), (1,3) and (2,4) make 2·3 − 4·6 = −18.
 */
export function tetradOf(
  [a, b, c, d]: Tetrad,
  covariance: (first: number, second: number) => number,
): number {
  return covariance(a, b) * covariance(c, d) - covariance(a, c) * covariance(b, d)
}
