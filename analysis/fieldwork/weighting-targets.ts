/** Population counts or shares by category: only their proportions matter. */
export type WeightingTargets = Readonly<Record<string, number>>

/**
 * The targets as shares of 1. Throws `RangeError` where there are none, or one is not a positive
 * number: a category without people is left out of the targets, and its respondents are recoded.
 *
 * Example: { women: 500, men: 300 } are .625 and .375.
 */
export function targetShares(name: string, targets: WeightingTargets): ReadonlyMap<string, number> {
  const entries = Object.entries(targets)
  if (entries.length === 0) throw new RangeError(`${name} has no targets`)
  for (const [category, target] of entries)
    if (!(target > 0 && target < Number.POSITIVE_INFINITY))
      throw new RangeError(`invalid target of ${name}, ${category}: ${target}`)
  const total = entries.reduce((sum, [, target]) => sum + target, 0)
  return new Map(entries.map(([category, target]) => [category, target / total]))
}

/** One variable that the weighted sample must agree on with the population. */
export interface RakingMargin {
  readonly name: string
  /** Of each respondent; undefined where unknown: then this margin leaves the weight alone. */
  readonly categories: readonly (string | undefined)[]
  readonly targets: WeightingTargets
}

/**
 * Throws `RangeError` naming the first target category that no respondent is in, or the first
 * respondent's category without a target. Respondents without a category (undefined) are passed over.
 *
 * Example: respondents a, a and shares of a and b: no respondents in b.
 */
export function checkCategories(
  name: string,
  categories: readonly (string | undefined)[],
  weights: ArrayLike<number>,
  shares: ReadonlyMap<string, number>,
): void {
  const present = new Set<string>()
  categories.forEach((category, row) => {
    if (category === undefined || weights[row] === 0) return
    if (!shares.has(category))
      throw new RangeError(`${name} has no target for ${category} (respondent ${row})`)
    present.add(category)
  })
  for (const category of shares.keys())
    if (!present.has(category))
      throw new RangeError(
        `${name} has a target for ${category}, but no respondents: merge it with another category`,
      )
}

/**
 * Weights scaled to a mean of 1 over the rows with a positive weight.
 *
 * Example: 0, 1, 3 become 0, .5, 1.5.
 */
export function withMeanOne(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const n = weights.reduce((count, weight) => (weight > 0 ? count + 1 : count), 0)
  return weights.map(weight => (weight * n) / sum)
}
