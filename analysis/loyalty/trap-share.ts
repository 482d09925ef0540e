import type { Finding } from '../finding.ts'
import { type ShareEstimate, shareEstimate } from '../math/share-estimate.ts'
import type { PairedScores } from './paired-scores.ts'

export interface TrapOptions {
  /** Satisfied is who scores at least this. @default 75 */
  readonly satisfiedFrom?: number
  /** Not loyal is who scores below this. @default 60 */
  readonly loyalFrom?: number
  /** @default 0.95 */
  readonly level?: number
}

/** The satisfaction trap (顾客满意陷阱): satisfied, and yet not loyal. */
export interface TrapShare {
  /** Share of the not loyal among the satisfied. */
  readonly amongSatisfied: ShareEstimate
  /** Share of the not loyal among all customers, to compare with. */
  readonly amongAll: ShareEstimate
  /** The lower end of the interval is above 20 %. */
  readonly isTrap: boolean
  readonly findings: readonly Finding[]
}

/** A trap is flagged where the interval lies above this share. */
const FLAGGED_ABOVE = 0.2

/**
 * Share of customers with loyalty below 60 among those with satisfaction of 75 and more (0–100
 * points each), weighted, with Wilson's interval (1927) on the effective n; beside it the same share
 * among all customers. The cuts are fixed, so waves compare (`proportionDifference` on two waves).
 *
 * Undefined where nobody is satisfied.
 *
 * Example: 90 satisfied customers, 27 of them below 60: .30 [.2151, .4013], a trap.
 */
export function trapShare(
  { satisfaction, loyalty, caseWeights, n }: PairedScores,
  { satisfiedFrom = 75, loyalFrom = 60, level = 0.95 }: TrapOptions = {},
): TrapShare | undefined {
  const notLoyal = loyalty.map(score => Number(score < loyalFrom))
  const satisfied = notLoyal.map((member, row) =>
    satisfaction[row] >= satisfiedFrom ? member : Number.NaN,
  )
  const amongSatisfied = shareEstimate(satisfied, { caseWeights, level })
  const amongAll = shareEstimate(notLoyal, { caseWeights, level })
  if (!amongSatisfied || !amongAll) return undefined
  const [lower] = amongSatisfied.interval
  const isTrap = lower > FLAGGED_ABOVE
  const finding: Finding = {
    code: 'satisfaction-trap',
    verdict: 'poor',
    about: ['loyalty', 'satisfaction'],
    value: amongSatisfied.share,
    threshold: FLAGGED_ABOVE,
    source: 'Jones & Sasser 1995',
    n,
  }
  return { amongSatisfied, amongAll, isTrap, findings: isTrap ? [finding] : [] }
}

/**
 * Who sits in the satisfaction trap: 1 satisfied and not loyal, 0 satisfied and loyal, NaN not
 * satisfied or without one of the scores. Row by row in the order given, for
 * `distinguishingAttributes`; cuts as in `trapShare`.
 *
 * Example: satisfaction 90, 80, 50 and loyalty 40, 90, 20 are 1, 0, NaN.
 */
export function trapped(
  satisfaction: ArrayLike<number>,
  loyalty: ArrayLike<number>,
  { satisfiedFrom = 75, loyalFrom = 60 }: Omit<TrapOptions, 'level'> = {},
): Float64Array {
  if (loyalty.length !== satisfaction.length)
    throw new RangeError(
      `${satisfaction.length} satisfaction scores beside ${loyalty.length} loyalty scores`,
    )
  return Float64Array.from(satisfaction, (score, row) =>
    score >= satisfiedFrom && !Number.isNaN(loyalty[row])
      ? Number(loyalty[row] < loyalFrom)
      : Number.NaN,
  )
}
