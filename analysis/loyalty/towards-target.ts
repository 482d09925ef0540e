/** One thing that loyalty is made of, and the two values that it is measured between. */
export interface LoyaltyComponent {
  readonly name: string
  /** Absent or NaN where unknown. */
  readonly value?: number
  /** Stands for 0 points. */
  readonly zero: number
  /** Stands for 100 points. Below `zero` where less is better, as for days between purchases. */
  readonly target: number
  /** @default 1 */
  readonly weight?: number
}

/**
 * Points from 0 at the component's zero to 100 at its target; below and beyond count as 0 and 100.
 * Undefined where the value is unknown. Throws `RangeError` where zero and target are the same or not
 * finite.
 *
 * Example: 6 purchases between 0 and a target of 8: 75 points.
 */
export function towardsTarget({ name, value, zero, target }: LoyaltyComponent): number | undefined {
  if (!(Number.isFinite(zero) && Number.isFinite(target) && zero !== target))
    throw new RangeError(`invalid zero and target of ${name}: ${zero}, ${target}`)
  if (value === undefined || Number.isNaN(value)) return undefined
  return 100 * Math.min(1, Math.max(0, (value - zero) / (target - zero)))
}
