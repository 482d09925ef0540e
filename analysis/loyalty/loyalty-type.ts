import type { Finding } from '../finding.ts'
import { type ShareEstimate, type ShareOptions, shareEstimate } from '../math/share-estimate.ts'
import { quantile } from '../resampling/quantile.ts'

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

/** Cuts at the sample's medians, with the warning that belongs to them. */
export interface MedianCuts {
  readonly cuts: LoyaltyCuts
  readonly findings: readonly Finding[]
}

/**
 * Cuts for `loyaltyQuadrant` at the medians of attitude and behaviour (type 7; NaN is missing).
 * Half of the customers are then high by definition, whatever they feel, and waves do not compare:
 * the finding says so.
 *
 * Undefined where one of the two has no values.
 *
 * Example: attitudes 20, 60, 80 and behaviours 10, 50, 90 are cut at 60 and 50.
 */
export function medianCuts(
  attitudes: ArrayLike<number>,
  behaviours: ArrayLike<number>,
): MedianCuts | undefined {
  const attitude = medianOf(attitudes)
  const behaviour = medianOf(behaviours)
  if (attitude === undefined || behaviour === undefined) return undefined
  return {
    cuts: { attitude, behaviour },
    findings: [
      {
        code: 'median-split',
        verdict: 'information',
        about: ['loyalty'],
        source: 'Dick & Basu 1994',
        n: attitudes.length,
      },
    ],
  }
}

function medianOf(values: ArrayLike<number>): number | undefined {
  const known = Float64Array.from(values).filter(value => !Number.isNaN(value))
  return quantile(known.sort(), 0.5)
}

/** Why a customer stays: 垄断 亲缘 利益 惰性 信赖 潜在, or no loyalty. */
export type LoyaltyType =
  | 'monopoly'
  | 'kinship'
  | 'benefit'
  | 'inertia'
  | 'trust'
  | 'latent'
  | 'none'

/** What the types are derived from. Scores in 0–100 points; what is not known is absent. */
export interface LoyaltyFacts {
  readonly attitude?: number
  readonly behaviour?: number
  /** Could the customer buy elsewhere? */
  readonly hasAlternative?: boolean
  readonly relation?: 'none' | 'owner' | 'employee' | 'relative'
  /** For staying. Price and reward: would leave if the advantage ended. Effort: changing is a nuisance. */
  readonly mainReason?: 'price' | 'reward' | 'effort' | 'other'
}

/**
 * The type of a customer's loyalty, by the first rule that fires: no alternative → monopoly; owner,
 * employee or relative → kinship; stays for price or reward → benefit; behaviour high, attitude low
 * and effort the main reason → inertia; both high → trust; attitude high, behaviour low → latent;
 * else none. The list is that of Chinese marketing textbooks, without a known first source; the order
 * is the project's own.
 *
 * Undefined where an answer that a rule asks for is missing before a rule has fired.
 *
 * Example: an alternative, no relation, stays for the effort, attitude 40, behaviour 80: inertia.
 */
export function loyaltyType(
  facts: LoyaltyFacts,
  cuts: LoyaltyCuts = FIXED_CUTS,
): LoyaltyType | undefined {
  const { hasAlternative, relation, mainReason, attitude, behaviour } = facts
  if (hasAlternative === undefined) return undefined
  if (!hasAlternative) return 'monopoly'
  if (relation === undefined) return undefined
  if (relation !== 'none') return 'kinship'
  if (mainReason === undefined) return undefined
  if (mainReason === 'price' || mainReason === 'reward') return 'benefit'
  if (attitude === undefined || behaviour === undefined) return undefined
  const likes = attitude >= cuts.attitude
  const stays = behaviour >= cuts.behaviour
  if (stays && !likes && mainReason === 'effort') return 'inertia'
  if (likes) return stays ? 'trust' : 'latent'
  return 'none'
}

/**
 * Weighted share of each class among the customers whose class is known, with Wilson's interval
 * (1927) on the effective n: for loyalty quadrants and types. Classes that nobody has are given too.
 *
 * Example: trust, trust, latent, undefined: trust .667 of 3 known, latent .333.
 */
export function classShares<Class extends string>(
  classes: readonly Class[],
  members: readonly (Class | undefined)[],
  options: ShareOptions = {},
): ({ readonly class: Class } & ShareEstimate)[] {
  return classes.flatMap(name => {
    const share = shareEstimate(
      members.map(member => (member === undefined ? Number.NaN : Number(member === name))),
      options,
    )
    return share ? [{ class: name, ...share }] : []
  })
}
