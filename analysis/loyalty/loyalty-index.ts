/** One customer's loyalty in 0–100 points: what is said, what is done, and both. */
export interface LoyaltyIndex {
  /** ATT: repurchase and recommendation intended, price tolerance, preference, trust. */
  readonly attitude?: number
  /** BEH: repurchase, share of wallet, price premium paid, referrals made, tenure. */
  readonly behaviour?: number
  /** α·ATT + (1 − α)·BEH; absent where one of them is: neither is guessed from the other. */
  readonly index?: number
}

export interface LoyaltyIndexInput {
  readonly attitude: readonly LoyaltyComponent[]
  readonly behaviour: readonly LoyaltyComponent[]
}

/**
 * Loyalty index of one customer: each component brought to 0–100 between its stated zero and target,
 * averaged by component weights within attitude and within behaviour, and these two joined by
 * `attitudeShare` (α). A part is the mean of its known components; it is absent where none is known.
 * Two-part loyalty after Dick & Basu (1994); the formula is the project's own.
 *
 * Throws `RangeError` unless 0 ≤ attitudeShare ≤ 1, a zero equals its target, or a weight is not
 * positive.
 *
 * Example: attitude 89, behaviour 83, α .5: 86.
 */
export function loyaltyIndex(
  { attitude, behaviour }: LoyaltyIndexInput,
  attitudeShare = 0.5,
): LoyaltyIndex {
  if (!(attitudeShare >= 0 && attitudeShare <= 1))
    throw new RangeError(`invalid share of attitude: ${attitudeShare}`)
  const said = partOf(attitude)
  const done = partOf(behaviour)
  return {
    ...(said !== undefined && { attitude: said }),
    ...(done !== undefined && { behaviour: done }),
    ...(said !== undefined &&
      done !== undefined && { index: attitudeShare * said + (1 - attitudeShare) * done }),
  }
}

function partOf(components: readonly LoyaltyComponent[]): number | undefined {
  let weight = 0
  let sum = 0
  for (const component of components) {
    const { name, weight: own = 1 } = component
    if (!(own > 0)) throw new RangeError(`invalid weight of ${name}: ${own}`)
    const points = towardsTarget(component)
    if (points === undefined) continue
    weight += own
    sum += own * points
  }
  return weight > 0 ? sum / weight : undefined
}

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
