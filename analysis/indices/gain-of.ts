/** A driver is assumed to close this part of its distance to 100. */
export const CLOSED_PART = 0.1

/**
 * Points that the focus gains where a driver closes a tenth of its distance to 100: importance × what is
 * missing × .1. The same part for every driver, since a point is easier to win at 50 than at 95; a tenth,
 * since the model is linear and has not seen a driver at 100.
 *
 * Importance is the unstandardised total effect, points of the focus per point of the driver; performance
 * the driver's index.
 *
 * Example: importance .5 at an index of 70: .5 · 30 · .1 = 1.5 points.
 */
export function gainOf({
  importance,
  performance,
}: {
  readonly importance: number
  readonly performance: number
}): number {
  return importance * CLOSED_PART * (100 - performance)
}
