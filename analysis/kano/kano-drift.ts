import type { ChiSquareTest } from '../math/chi-square-p.ts'
import { homogeneityTest } from '../math/homogeneity-test.ts'
import { type MannWhitney, mannWhitney } from '../math/mann-whitney.ts'
import { twoSidedP } from '../math/normal-cdf.ts'
import { pooledProportionsZ } from '../math/pooled-proportions-z.ts'
import { holm } from '../resampling/holm.ts'
import { effectiveCounts } from './effective-counts.ts'
import { CLASSIFIED, type KanoCategory } from './kano-category.ts'
import type { KanoTally } from './kano-tally.ts'

/** One feature in two waves. */
export interface DriftInput {
  readonly feature: string
  readonly earlier: KanoTally
  readonly later: KanoTally
}

/** How a feature moved between two waves. */
export interface KanoDrift {
  readonly feature: string
  /** `forward` along I → A → O → M, `backward` against it, `none` where no drift is shown. */
  readonly drift: 'forward' | 'backward' | 'none'
  /** χ² of the four shares M, O, A, I; says that they differ, not how. */
  readonly distribution?: Adjusted<ChiSquareTest>
  /** Mann–Whitney on I < A < O < M. */
  readonly order?: Adjusted<MannWhitney>
  readonly worse?: WorseChange
  /** Complete pairs, earlier and later. */
  readonly n: readonly [number, number]
}

/** p adjusted by Holm over the features of this call. */
export type Adjusted<Test> = Test & { readonly pAdjusted: number }

export interface WorseChange {
  /** Negative or 0. */
  readonly earlier: number
  readonly later: number
  /** z of the rise of |Worse|, pooled; absent where it is 0 or 1 in both waves. */
  readonly z?: number
  /** Two-sided. */
  readonly p?: number
  readonly pAdjusted?: number
}

export interface DriftOptions {
  /** Level after Holm's adjustment. @default 0.05 */
  readonly alpha?: number
}

/** The life cycle of a feature: indifferent, attractive, one-dimensional, must-be. */
const LIFE_CYCLE: readonly KanoCategory[] = ['I', 'A', 'O', 'M']

/**
 * Drift of features along I → A → O → M between two waves (Kano 2001): χ² of the shares, the
 * tie-corrected Mann–Whitney test on the order, and z of the change of |Worse|; two-sided, each
 * adjusted by Holm over the features. A drift is flagged only if order and Worse both change
 * significantly in the same direction: labels alone waver (Borgianni 2018). R and Q are left out;
 * under case weights all tests work on effective counts.
 *
 * Tests that do not exist, as for an empty wave, are absent. Throws `RangeError` unless
 * 0 < alpha < 1.
 *
 * Example: M, O, A, I = 20, 40, 100, 40, then 45, 70, 60, 25, drift forward: χ²(3) 31.2587,
 * P(sup) .64125, Worse −.300 → −.575, z 5.543.
 */
export function kanoDrift(
  features: readonly DriftInput[],
  { alpha = 0.05 }: DriftOptions = {},
): KanoDrift[] {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`invalid alpha: ${alpha}`)
  const compared = features.map(compareWaves)
  const distribution = adjustedOver(compared.map(({ distribution: test }) => test?.p))
  const order = adjustedOver(compared.map(({ order: test }) => test?.p))
  const worse = adjustedOver(compared.map(({ worse: change }) => change?.p))
  return compared.map((feature, i) => ({
    feature: feature.feature,
    drift: directionOf(feature, order[i], worse[i], alpha),
    ...(feature.distribution &&
      distribution[i] !== undefined && {
        distribution: { ...feature.distribution, pAdjusted: distribution[i] },
      }),
    ...(feature.order &&
      order[i] !== undefined && { order: { ...feature.order, pAdjusted: order[i] } }),
    ...(feature.worse && {
      worse: { ...feature.worse, ...(worse[i] !== undefined && { pAdjusted: worse[i] }) },
    }),
    n: feature.n,
  }))
}

type Compared = ReturnType<typeof compareWaves>

function compareWaves({ feature, earlier, later }: DriftInput) {
  return {
    feature,
    distribution: homogeneityTest(
      effectiveCounts(earlier, CLASSIFIED),
      effectiveCounts(later, CLASSIFIED),
    ),
    order: mannWhitney(effectiveCounts(earlier, LIFE_CYCLE), effectiveCounts(later, LIFE_CYCLE)),
    worse: worseChange(earlier, later),
    n: [earlier.n, later.n] as const,
  }
}

function worseChange(earlier: KanoTally, later: KanoTally): WorseChange | undefined {
  const [before, after] = [earlier, later].map(tally => {
    const [m, o, a, i] = effectiveCounts(tally, CLASSIFIED)
    return { lowered: m + o, size: m + o + a + i }
  })
  if (before.size === 0 || after.size === 0) return undefined
  const z = pooledProportionsZ(before.lowered, before.size, after.lowered, after.size)
  return {
    earlier: 0 - before.lowered / before.size,
    later: 0 - after.lowered / after.size,
    ...(z !== undefined && { z, p: twoSidedP(z) }),
  }
}

/** Holm's adjustment over the tests that exist. */
function adjustedOver(pValues: readonly (number | undefined)[]): (number | undefined)[] {
  const existing = pValues.flatMap((p, i) => (p === undefined ? [] : [{ p, i }]))
  const result: (number | undefined)[] = pValues.map(() => undefined)
  holm(existing.map(({ p }) => p)).forEach((p, k) => {
    result[existing[k].i] = p
  })
  return result
}

function directionOf(
  { order, worse }: Compared,
  orderP: number | undefined,
  worseP: number | undefined,
  alpha: number,
): KanoDrift['drift'] {
  const z = worse?.z
  if (!order || z === undefined || orderP === undefined || worseP === undefined) return 'none'
  if (orderP > alpha || worseP > alpha) return 'none'
  if (order.superiority > 0.5 && z > 0) return 'forward'
  return order.superiority < 0.5 && z < 0 ? 'backward' : 'none'
}
