import { CLASSIFIED, KANO_CATEGORIES, type KanoCategory, sumOver } from './kano-category.ts'
import { type KanoTally, rankCategories } from './kano-tally.ts'
import { TIE_GAP } from './tie-state.ts'

/** What Berger's rule says, and which part of it said so. */
export interface BergerRule {
  readonly category: KanoCategory
  /** The larger half, and the most frequent category in it. */
  readonly half: 'MOA' | 'IRQ'
  readonly frequent: KanoCategory
  /** `order`: a near tie was resolved by M > O > A > I. */
  readonly decidedBy: 'frequency' | 'order'
}

const MOA: readonly KanoCategory[] = ['M', 'O', 'A']
const IRQ: readonly KanoCategory[] = ['I', 'R', 'Q']
const ROUNDING = 1e-12

/**
 * Berger's rule (Berger et al. 1993): if M + O + A > I + R + Q the most frequent of M, O, A, else of
 * I, R, Q. Any of M, O, A, I that comes within `tieGap` (a share of all pairs) of that category and
 * stands before it in M > O > A > I takes its place: what a product must have goes first. R and Q
 * are not resolved. Shares are weighted.
 *
 * Undefined where there is no pair. Example: M 65, O 87, A 93, I 51 give O, by order, since A leads
 * O by 2 points in 100 only.
 */
export function bergerRule(tally: KanoTally, tieGap = TIE_GAP): BergerRule | undefined {
  const { weights } = tally
  const total = sumOver(weights, KANO_CATEGORIES)
  if (total === 0) return undefined
  const isMoa = sumOver(weights, MOA) - sumOver(weights, IRQ) > total * ROUNDING
  const half = isMoa ? 'MOA' : 'IRQ'
  const within = isMoa ? MOA : IRQ
  const [frequent] = rankCategories(tally).filter(category => within.includes(category))
  if (!CLASSIFIED.includes(frequent))
    return { category: frequent, half, frequent, decidedBy: 'frequency' }
  const isNear = (other: KanoCategory) =>
    weights[other] > 0 && Math.abs(weights[frequent] - weights[other]) / total <= tieGap + ROUNDING
  const category = CLASSIFIED.find(isNear) ?? frequent
  return { category, half, frequent, decidedBy: category === frequent ? 'frequency' : 'order' }
}
