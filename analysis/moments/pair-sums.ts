/** The sums of `Moments` while they are being made, or remade for each resample. */
export interface PairSums {
  weight: number
  weightSquared: number
  /** P × P in row order, both triangles filled. */
  readonly pairWeights: Float64Array
  readonly sums: Float64Array
  readonly products: Float64Array
}

export function emptyPairSums(size: number): PairSums {
  return {
    weight: 0,
    weightSquared: 0,
    pairWeights: new Float64Array(size * size),
    sums: new Float64Array(size * size),
    products: new Float64Array(size * size),
  }
}
