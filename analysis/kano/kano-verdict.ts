import { type BergerRule, bergerRule } from './berger-rule.ts'
import { isMixed } from './category-strength.ts'
import type { KanoCategory } from './kano-category.ts'
import type { KanoTally } from './kano-tally.ts'
import { LEADING_ALPHA, leadingTest } from './leading-test.ts'
import { suspiciousShare } from './suspicious-share.ts'
import { TIE_GAP } from './tie-state.ts'

/** What may be said of a feature, and why no more. */
export interface KanoVerdict {
  /** By Berger's rule: what to treat it as until more is known. Absent where there is no pair. */
  readonly category?: KanoCategory
  readonly standing: 'clear' | 'undecided' | 'mixed' | 'faultyWording' | 'noAnswers'
  readonly reason: KanoReason
}

export type KanoReason =
  /** The mode leads significantly, and Berger's rule agrees. */
  | 'leadSignificant'
  /** The two leading counts may well be equally frequent. */
  | 'leadNotSignificant'
  /** A near tie: M > O > A > I put another category first. */
  | 'nearTie'
  /** M + O + A and I + R + Q outvote the mode. */
  | 'majorityAgainstMode'
  | 'strengths'
  | 'questionableShare'
  | 'noCompletePair'

export interface VerdictOptions {
  /** Level of the exact test. @default 0.1 */
  readonly alpha?: number
  /** Largest gap that counts as a near tie, a share of all pairs. @default 0.05 */
  readonly tieGap?: number
}

/**
 * One word on a feature, the first that applies: no answers; faulty wording (Q > 10 %, or Q the
 * mode); mixed (TS ≥ 60 %, CS < 6 %); undecided, where Berger's rule and the mode differ or the exact
 * test does not separate the two leading categories; clear.
 *
 * Example: M 95, O 123, A 45, I 33 is clearly O; M 101, O 54, A 54, I 81, R 3, Q 3 is M, undecided.
 */
export function kanoVerdict(
  tally: KanoTally,
  { alpha = LEADING_ALPHA, tieGap = TIE_GAP }: VerdictOptions = {},
): KanoVerdict {
  const rule = bergerRule(tally, tieGap)
  const leading = leadingTest(tally, alpha)
  if (!rule || !leading) return { standing: 'noAnswers', reason: 'noCompletePair' }
  const { category } = rule
  if (leading.first === 'Q' || suspiciousShare(tally)?.wording === 'faulty')
    return { category, standing: 'faultyWording', reason: 'questionableShare' }
  if (isMixed(tally)) return { category, standing: 'mixed', reason: 'strengths' }
  if (category !== leading.first)
    return { category, standing: 'undecided', reason: reasonOfRule(rule) }
  return leading.significant
    ? { category, standing: 'clear', reason: 'leadSignificant' }
    : { category, standing: 'undecided', reason: 'leadNotSignificant' }
}

function reasonOfRule({ decidedBy }: BergerRule): KanoReason {
  return decidedBy === 'order' ? 'nearTie' : 'majorityAgainstMode'
}
