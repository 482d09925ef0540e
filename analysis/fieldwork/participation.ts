/** Two rates that are often taken for one another. */
export interface Participation {
  /** Usable responses by people invited: what opt-in panels report instead of a response rate. */
  readonly participationRate?: number
  /** Completes by starts: how many of those who began went on to the end. */
  readonly completionRate?: number
}

/**
 * Participation rate of an opt-in panel or an open list (AAPOR 2023; ISO 20252:2019) and completion
 * rate. Neither is a response rate: nobody was drawn with a known probability, or non-starters are
 * left out.
 *
 * A rate is absent where its base is 0 or unknown. Throws `RangeError` for negative counts, or more
 * completes than starts, or more starts than invitations.
 *
 * Example: 2,000 invited, 500 started, 400 completed: participation .20, completion .80.
 */
export function participation(counts: {
  readonly invited?: number
  readonly started: number
  readonly completed: number
}): Participation {
  const { invited, started, completed } = counts
  if (!(completed >= 0 && completed <= started))
    throw new RangeError(`invalid counts: ${completed} completed of ${started} started`)
  if (invited !== undefined && !(started <= invited))
    throw new RangeError(`invalid counts: ${started} started of ${invited} invited`)
  return {
    ...(invited !== undefined && invited > 0 && { participationRate: completed / invited }),
    ...(started > 0 && { completionRate: completed / started }),
  }
}
