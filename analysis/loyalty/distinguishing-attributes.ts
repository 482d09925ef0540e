import { meanEstimate } from '../math/mean-estimate.ts'
import { normalQuantile } from '../math/normal-quantile.ts'

/** How much two groups of customers differ in one attribute. */
export interface AttributeDifference {
  readonly attribute: string
  /** Mean of the group (the trapped, say) minus that of the others, in standard deviations. */
  readonly difference: number
  readonly interval: readonly [number, number]
  /** Cases of the group and of the others with an answer. */
  readonly n: readonly [number, number]
}

export interface DistinguishingOptions {
  readonly caseWeights?: ArrayLike<number>
  /** @default 0.95 */
  readonly level?: number
}

/**
 * What distinguishes one group of customers from the others: standardised differences
 * d = (x̄₁ − x̄₀) / √((s₁² + s₀²) / 2) (Cohen 1988; Austin 2009) of each attribute, weighted, with the
 * large-sample interval of Hedges & Olkin (1985, ch. 5) on effective n, largest first; attributes
 * alike by name.
 *
 * `group` is 1 for the group, 0 for those it is compared with, NaN for who belongs to neither.
 * Attributes that do not vary, or with fewer than two answers in a group, are left out. Throws
 * `RangeError` where lengths disagree.
 *
 * Example: 3, 4, 5 in the group against 6, 7, 8 differ by −3.
 */
export function distinguishingAttributes(
  group: ArrayLike<number>,
  attributes: Readonly<Record<string, ArrayLike<number>>>,
  { caseWeights, level = 0.95 }: DistinguishingOptions = {},
): AttributeDifference[] {
  const only = (values: ArrayLike<number>, member: number) =>
    Array.from(values, (value, row) => (group[row] === member ? value : Number.NaN))
  return Object.entries(attributes)
    .flatMap(([attribute, values]) => {
      if (values.length !== group.length)
        throw new RangeError(`${attribute} has ${values.length} rows instead of ${group.length}`)
      const inside = meanEstimate(only(values, 1), { caseWeights })
      const outside = meanEstimate(only(values, 0), { caseWeights })
      if (inside?.standardDeviation === undefined || outside?.standardDeviation === undefined)
        return []
      const spread = Math.hypot(inside.standardDeviation, outside.standardDeviation) / Math.SQRT2
      if (!(spread > 0)) return []
      const difference = (inside.mean - outside.mean) / spread
      const cases = inside.effectiveN + outside.effectiveN
      const variance =
        cases / (inside.effectiveN * outside.effectiveN) + difference ** 2 / (2 * cases)
      const reach = normalQuantile((1 + level) / 2) * Math.sqrt(variance)
      return [
        {
          attribute,
          difference,
          interval: [difference - reach, difference + reach] as const,
          n: [inside.n, outside.n] as const,
        },
      ]
    })
    .sort(
      (a, b) =>
        Math.abs(b.difference) - Math.abs(a.difference) || (a.attribute < b.attribute ? -1 : 1),
    )
}
