import { FIXED_CUTS, type LoyaltyCuts } from './loyalty-quadrant.ts'

/** Why a customer stays: 垄断 亲缘 利益 惰性 信赖 潜在, or no loyalty. */
export type LoyaltyType =
  | 'monopoly'
  | 'kinship'
  | 'benefit'
  | 'inertia'
  | 'trust'
  | 'latent'
  | 'none'

/** What the types are told from. Scores in 0–100 points; what is not known is absent. */
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
