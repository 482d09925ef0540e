/** Relative attitude by repeat patronage (Dick & Basu 1994). */
export type LoyaltyQuadrant = 'true' | 'latent' | 'spurious' | 'none'

/** From where attitude and behaviour count as high, in 0–100 points. */
export interface LoyaltyCuts {
  readonly attitude: number
  readonly behaviour: number
}

/** Fixed, so that waves compare. */
export const FIXED_CUTS: LoyaltyCuts = { attitude: 70, behaviour: 60 }

/**
 * The quadrant of Dick & Basu (1994): true loyalty (both high), latent (high attitude, low
 * behaviour), spurious (low attitude, high behaviour), none.
 *
 * Undefined where one of the two is unknown (absent or NaN).
 *
 * Example: attitude 24.5, behaviour 79: spurious.
 */
export function loyaltyQuadrant(
  attitude: number | undefined,
  behaviour: number | undefined,
  cuts: LoyaltyCuts = FIXED_CUTS,
): LoyaltyQuadrant | undefined {
  if (attitude === undefined || behaviour === undefined) return undefined
  if (Number.isNaN(attitude) || Number.isNaN(behaviour)) return undefined
  if (attitude >= cuts.attitude) return behaviour >= cuts.behaviour ? 'true' : 'latent'
  return behaviour >= cuts.behaviour ? 'spurious' : 'none'
}
