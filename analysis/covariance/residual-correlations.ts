/** (s − σ̂)/√(s·s) of two P × P covariances, in the sample's standard deviations (Bentler 1995). */
export function residualCorrelations(
  observed: ArrayLike<number>,
  implied: ArrayLike<number>,
  size: number,
): number[] {
  return Array.from({ length: size * size }, (_, at) => {
    const own = observed[Math.floor(at / size) * (size + 1)]
    const other = observed[(at % size) * (size + 1)]
    return (observed[at] - implied[at]) / Math.sqrt(own * other)
  })
}

/**
 * Standardised root mean square residual √(Σ r²/(P(P + 1)/2)) over the lower triangle of the
 * residual correlations with its diagonal (Bentler 1995; lavaan's `srmr`, cSEM's SRMR).
 *
 * Example: two indicators that correlate .3, implied 0: √(.09/3) = .1732051.
 */
export function srmr(residuals: ArrayLike<number>, size: number): number {
  let squares = 0
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) squares += residuals[i * size + j] ** 2
  return Math.sqrt(squares / ((size * (size + 1)) / 2))
}
