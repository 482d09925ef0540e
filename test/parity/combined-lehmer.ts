/**
 * The generator of the reference's prescribed resamples: L'Ecuyer's combined multiplicative
 * generator (1988). All products stay below 2⁵³, so every language gives the same stream.
 */
export function combinedLehmer(seed1: number, seed2: number): () => number {
  let first = seed1
  let second = seed2
  return () => {
    first = (40014 * first) % 2147483563
    second = (40692 * second) % 2147483399
    const difference = first - second
    return (difference < 1 ? difference + 2147483562 : difference) / 2147483563
  }
}
