/** A stratum as it was drawn. */
export interface DrawnStratum {
  /** N_h, at the moment of the draw. */
  readonly population: number
  /** n_h. */
  readonly drawn: number
}

/**
 * How many customers each drawn one of a stratum stands for, N_h / n_h (Horvitz & Thompson 1952):
 * summed over the sample they give the population. Undefined where nobody was drawn: that stratum is
 * not represented.
 *
 * Throws `RangeError` for more drawn than there are.
 *
 * Example: 50 of 50, 100 of 450, 100 of 2,000: 1, 4.5, 20.
 */
export function designWeights(strata: readonly DrawnStratum[]): (number | undefined)[] {
  return strata.map(({ population, drawn }) => {
    if (!(drawn >= 0 && drawn <= population))
      throw new RangeError(`cannot draw ${drawn} of ${population}`)
    return drawn === 0 ? undefined : population / drawn
  })
}
