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
