import { effectiveSize } from '../math/effective-size.ts'
import type { Moments } from '../moments/moments.ts'

/** What case weights do to precision (Kish 1965). They count in every part alike. */
export interface Weighting {
  readonly effectiveN: number
  /** n / effectiveN. */
  readonly designEffect: number
}

/**
 * Kish's effective n (1965) and the design effect of case weights. Undefined where all weights are
 * equal, which costs no precision.
 *
 * Example: weights .5, .8, 1, 1.2, 1.5: effective n 4.48, design effect 1.116.
 */
export function weightingOf({
  n,
  weight,
  weightSquared,
}: Pick<Moments, 'n' | 'weight' | 'weightSquared'>): Weighting | undefined {
  const effectiveN = effectiveSize(weight, weightSquared)
  if (!(effectiveN > 0) || n - effectiveN < ROUNDING * n) return undefined
  return { effectiveN, designEffect: n / effectiveN }
}

const ROUNDING = 1e-9
