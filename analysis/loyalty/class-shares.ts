import { type ShareEstimate, type ShareOptions, shareEstimate } from '../math/share-estimate.ts'

/**
 * Weighted share of each class among the customers whose class is known, with Wilson's interval
 * (1927) on the effective n: for loyalty quadrants and types. Classes that nobody has are given too.
 *
 * Example: trust, trust, latent, undefined: trust .667 of 3 known, latent .333.
 */
export function classShares<Class extends string>(
  classes: readonly Class[],
  members: readonly (Class | undefined)[],
  options: ShareOptions = {},
): ({ readonly class: Class } & ShareEstimate)[] {
  return classes.flatMap(name => {
    const share = shareEstimate(
      members.map(member => (member === undefined ? Number.NaN : Number(member === name))),
      options,
    )
    return share ? [{ class: name, ...share }] : []
  })
}
