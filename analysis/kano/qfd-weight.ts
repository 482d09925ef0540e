import { adjustedImprovementRatio } from './improvement-ratio.ts'
import type { KanoCategory } from './kano-category.ts'

/** One customer requirement of a house of quality. */
export interface QfdInput {
  readonly category: KanoCategory
  /** Importance to the customer, in whatever unit all features share. */
  readonly importance: number
  /** IR₀: satisfaction aimed at, divided by satisfaction now. */
  readonly improvementRatio: number
  /** How well it can be sold: 1, 1.2 or 1.5 by convention. @default 1 */
  readonly salesPoint?: number
}

/**
 * Raw weight of a requirement: importance · IR_adj · sales point (Tan & Shen 2000). Undefined for I,
 * R and Q. Throws `RangeError` for an importance or sales point that is not positive.
 *
 * Example: a must-be of importance 8 with IR₀ 1.25 and sales point 1.2 weighs 8 · 1.5625 · 1.2 = 15.
 */
export function qfdWeight({
  category,
  importance,
  improvementRatio,
  salesPoint = 1,
}: QfdInput): number | undefined {
  if (!(importance > 0)) throw new RangeError(`invalid importance: ${importance}`)
  if (!(salesPoint > 0)) throw new RangeError(`invalid sales point: ${salesPoint}`)
  const adjusted = adjustedImprovementRatio(improvementRatio, category)
  return adjusted === undefined ? undefined : importance * adjusted * salesPoint
}
