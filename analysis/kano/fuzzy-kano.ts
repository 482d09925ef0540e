import type { EvaluationTable } from './evaluation-table.ts'
import { type FuzzyPair, fuzzyMembership } from './fuzzy-membership.ts'
import { type ByCategory, byCategory, KANO_CATEGORIES, type KanoCategory } from './kano-category.ts'

/** Default α-cut. */
export const ALPHA_CUT = 0.4

/** A feature by split answers. */
export interface FuzzyKano {
  readonly n: number
  readonly alphaCut: number
  /** Weighted mean membership; sums to 1. */
  readonly membership: ByCategory<number>
  /** Weighted share of respondents whose membership reaches the cut; may sum to less or more than 1. */
  readonly supported: ByCategory<number>
  /** Weighted share of respondents who reach it in no category. */
  readonly undecided: number
  /** The most supported, ties in the order M, O, A, I, R, Q; absent where nobody reaches the cut. */
  readonly category?: KanoCategory
}

export interface FuzzyOptions {
  /** Membership from which on a respondent supports a category. @default 0.4 */
  readonly alphaCut?: number
  /** @default 'standard' */
  readonly table?: EvaluationTable
}

/** Memberships are sums of products of typed shares: .4 may arrive as .39999999999999997. */
const ROUNDING = 1e-9

/**
 * Fuzzy Kano (Lee & Huang 2009): each respondent supports the categories that his membership reaches
 * the α-cut in, and the feature is of the category that most support. At .4 a respondent supports
 * two at the most.
 *
 * Undefined where there is no respondent or no weight. Throws `RangeError` for an invalid split, case
 * weight or cut.
 *
 * Example: memberships A .3, O .3, I .2, M .2 support nothing at .4, and A and O at .3.
 */
export function fuzzyKano(
  pairs: readonly FuzzyPair[],
  { alphaCut = ALPHA_CUT, table = 'standard' }: FuzzyOptions = {},
): FuzzyKano | undefined {
  if (!(alphaCut > 0 && alphaCut <= 1)) throw new RangeError(`invalid alpha cut: ${alphaCut}`)
  const answered = pairs.map(pair => ({
    weight: checkedWeight(pair),
    membership: fuzzyMembership(pair, table),
  }))
  const total = answered.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return undefined
  const shareOf = (of: (membership: ByCategory<number>) => number) =>
    answered.reduce((sum, { weight, membership }) => sum + weight * of(membership), 0) / total
  const supports = (membership: ByCategory<number>, category: KanoCategory) =>
    membership[category] >= alphaCut - ROUNDING
  const supported = byCategory(category =>
    shareOf(membership => (supports(membership, category) ? 1 : 0)),
  )
  const [category] = [...KANO_CATEGORIES].sort((a, b) => supported[b] - supported[a])
  return {
    n: pairs.length,
    alphaCut,
    membership: byCategory(each => shareOf(membership => membership[each])),
    supported,
    undecided: shareOf(membership =>
      KANO_CATEGORIES.some(each => supports(membership, each)) ? 0 : 1,
    ),
    ...(supported[category] > 0 && { category }),
  }
}

function checkedWeight({ caseWeight = 1 }: FuzzyPair): number {
  if (!(caseWeight >= 0 && caseWeight < Number.POSITIVE_INFINITY))
    throw new RangeError(`invalid case weight: ${caseWeight}`)
  return caseWeight
}
