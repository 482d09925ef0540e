/**
 * Share of a customer's spending that each brand may expect from its rank among those used, by the
 * Wallet Allocation Rule (1 − rank/(m + 1))·2/m (Keiningham et al. 2011). Brands alike share the mean
 * of their ranks, so the shares of all m brands add up to 1.
 *
 * `ratings` by brand, higher is better. Throws `RangeError` for a rating that is not a number.
 *
 * Example: ratings 9, 7, 5 give .5, .3333, .1667; 9, 9, 5 give .4167, .4167, .1667.
 */
export function walletAllocation<Brand extends string>(
  ratings: Readonly<Record<Brand, number>>,
): Record<Brand, number>
export function walletAllocation(
  ratings: Readonly<Record<string, number>>,
): Record<string, number> {
  const brands = Object.entries(ratings)
  const m = brands.length
  return Object.fromEntries(
    brands.map(([brand, rating]) => {
      if (Number.isNaN(rating)) throw new RangeError(`invalid rating of ${brand}: ${rating}`)
      const better = brands.filter(([, other]) => other > rating).length
      const alike = brands.filter(([, other]) => other === rating).length
      const rank = better + (alike + 1) / 2
      return [brand, ((1 - rank / (m + 1)) * 2) / m]
    }),
  )
}
