/** What a feature's weight is made from. */
export interface ImportanceWeightInput {
  /** Mean stated importance, 1 to 9. */
  readonly importance: number
  readonly better: number
  /** Negative or 0. */
  readonly worse: number
}

/**
 * Share of each feature in what is worth improving: importanceⱼ · max(Betterⱼ, |Worseⱼ|), divided by
 * its sum over the features (Matzler & Hinterhuber 1998). The shares sum to 1.
 *
 * Undefined where all products are 0. Example: importance 8 and 4 with max .5 and .75 weigh 4 : 3,
 * .5714 and .4286.
 */
export function importanceWeights(
  features: readonly ImportanceWeightInput[],
): number[] | undefined {
  const products = features.map(
    ({ importance, better, worse }) => importance * Math.max(better, Math.abs(worse)),
  )
  const total = products.reduce((sum, product) => sum + product, 0)
  return total > 0 ? products.map(product => product / total) : undefined
}
