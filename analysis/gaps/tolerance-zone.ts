/** Where a perception lies between what would do and what is wished for. */
export type ToleranceZone = 'below' | 'within' | 'superior' | 'faulted'

/**
 * Zone of one answer (Parasuraman, Zeithaml & Berry 1994): below the adequate level, within
 * adequate ≤ P ≤ desired, or above the desired one; faulted where the adequate level is above the
 * desired one, which no respondent can mean.
 *
 * Undefined where one of the three is missing (NaN).
 *
 * Example: perceived 6, adequate 5, desired 8: within.
 */
export function toleranceZone(
  perceived: number,
  adequate: number,
  desired: number,
): ToleranceZone | undefined {
  if (Number.isNaN(perceived) || Number.isNaN(adequate) || Number.isNaN(desired)) return undefined
  if (adequate > desired) return 'faulted'
  if (perceived < adequate) return 'below'
  return perceived > desired ? 'superior' : 'within'
}
