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
