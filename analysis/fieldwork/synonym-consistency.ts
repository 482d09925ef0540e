import { weightedCorrelation } from '../math/weighted-correlation.ts'
import type { Consistency } from './even-odd-consistency.ts'
import type { SynonymPair } from './synonym-pairs.ts'

const MIN_PAIRS = 3

/**
 * How alike one respondent answers the pairs that nearly everybody answers alike: the correlation of
 * first with second answers over the pairs (Meade & Craig 2012). Its interval takes the pairs for
 * independent, as those of `disjointPairs` are.
 *
 * `answers` by item, in the order that the pairs were found in; NaN is missing. Undefined with fewer
 * than three answered pairs, or where the respondent's answers do not vary.
 *
 * Example: pairs answered (9, 8), (3, 4), (6, 6): 1.
 */
export function synonymConsistency(
  answers: ArrayLike<number>,
  pairs: readonly SynonymPair[],
): Consistency | undefined {
  const found = weightedCorrelation(
    pairs.map(({ first }) => answers[first]),
    pairs.map(({ second }) => answers[second]),
  )
  if (!found || found.n < MIN_PAIRS) return undefined
  const { correlation, interval } = found
  return { value: correlation, ...(interval && { interval }) }
}
