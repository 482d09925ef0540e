/**
 * PLS-MGA (Henseler, Ringle & Sinkovics 2009): the probability that the first group's parameter is
 * not above the second's, over all pairs of their bootstrap draws, each centred on twice its mean,
 *
 *   P(b₁ ≤ b₂) = 1 − Σ H[2b̄₁ − b₁ − 2b̄₂ + b₂ > 0] / (B₁·B₂),
 *
 * which is one-sided with a direction; `p` is 2·min(P, 1 − P). NaN draws are left out; undefined
 * without draws.
 *
 * Example: draws 3, 4, 5 against 0, 1, 2 have P = 0; 0, 1, 2 against themselves P = 2/3.
 */
export function multiGroupP(
  first: Float64Array,
  second: Float64Array,
): { readonly oneSided: number; readonly p: number } | undefined {
  const [a, b] = [reflected(first), reflected(second)]
  if (a.length === 0 || b.length === 0) return undefined
  let above = 0
  let below = 0
  for (const value of a) {
    while (below < b.length && b[below] < value) below++
    above += below
  }
  const oneSided = 1 - above / (a.length * b.length)
  return { oneSided, p: 2 * Math.min(oneSided, 1 - oneSided) }
}

function reflected(draws: Float64Array): Float64Array {
  const kept = draws.filter(draw => !Number.isNaN(draw))
  const mean = kept.reduce((sum, draw) => sum + draw, 0) / kept.length
  return kept.map(draw => 2 * mean - draw).sort()
}
