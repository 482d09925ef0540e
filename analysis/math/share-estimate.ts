import { caseWeightsOf } from './case-weights.ts'
import { effectiveSizeOf } from './effective-size.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** A share with what is known about it. */
export interface ShareEstimate {
  /** From 0 to 1. */
  readonly share: number
  /** Wilson's, on the effective n. */
  readonly interval: readonly [number, number]
  /** Cases that could belong, and those that do. */
  readonly n: number
  readonly count: number
  readonly effectiveN: number
}

export interface ShareOptions {
  readonly caseWeights?: ArrayLike<number>
  /** @default 0.95 */
  readonly level?: number
}

/**
 * Weighted share of the cases that belong (1) among those of which it is known (0 or 1; NaN is
 * missing), with Wilson's interval (1927) on Kish's effective n (1965).
 *
 * Undefined where no case with a positive weight is known. Throws `RangeError` for a case that is
 * neither 0, 1 nor NaN.
 *
 * Example: 1, 1, 0, 1 is .75 [.3006, .9544].
 */
export function shareEstimate(
  belongs: ArrayLike<number>,
  { caseWeights, level }: ShareOptions = {},
): ShareEstimate | undefined {
  const weights = caseWeightsOf(belongs.length, caseWeights)
  let total = 0
  let inside = 0
  let n = 0
  let count = 0
  for (let i = 0; i < weights.length; i++) {
    const member = belongs[i]
    if (Number.isNaN(member)) weights[i] = 0
    else if (member !== 0 && member !== 1)
      throw new RangeError(`case ${i} is ${member} instead of 0 or 1`)
    if (weights[i] === 0) continue
    n++
    total += weights[i]
    if (member === 0) continue
    count++
    inside += weights[i]
  }
  const cases = effectiveSizeOf(weights)
  const share = Math.min(1, inside / total)
  const interval = n === 0 ? undefined : wilsonInterval(share * cases, cases, level)
  return interval && { share, interval, n, count, effectiveN: cases }
}
