/**
 * The inverse square root rule (Kock & Hadaya 2018): n ≥ (2.486 / |p|)² rows make a path coefficient p
 * significant at 5 % with a power of 80 %. Throws `RangeError` for a coefficient of 0 or beyond 1.
 *
 * Example: .1 needs 619 (618.02), .2 needs 155, .3 needs 69.
 */
export function inverseSquareRoot(smallestPath: number): number {
  const size = Math.abs(smallestPath)
  if (!(size > 0 && size <= 1)) throw new RangeError(`invalid path coefficient: ${smallestPath}`)
  return Math.ceil((2.486 / size) ** 2)
}
