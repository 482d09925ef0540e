/**
 * How many to invite for so many replies when a share of them answers; never more than there are.
 *
 * Throws `RangeError` for a response rate outside 0 (excluded) to 1.
 *
 * Example: 50 replies at a rate of .3: 167 invitations.
 */
export function invitationsNeeded(
  replies: number,
  responseRate: number,
  population: number,
): number {
  if (!(responseRate > 0 && responseRate <= 1))
    throw new RangeError(`invalid response rate: ${responseRate}`)
  // 30 / .3 is 100, not 100.00000000000001.
  return Math.min(population, Math.max(0, Math.ceil(replies / responseRate - 1e-9)))
}
