import { weightedCorrelation } from '../math/weighted-correlation.ts'
import type { Consistency } from './even-odd-consistency.ts'

/** Two items that nearly everybody answers alike, by their positions. */
export interface SynonymPair {
  readonly first: number
  readonly second: number
  readonly correlation: number
}

/**
 * Psychometric synonyms (Meade & Craig 2012): the pairs of items that correlate at least .60 over all
 * respondents, highest first. Reversed items are turned before.
 *
 * `items` holds a column for each item; NaN is missing, pairs count over who answered both. Throws
 * `RangeError` where lengths disagree or the threshold is not between 0 and 1.
 *
 * Example: items (1, 2, 3), (1, 2, 4), (3, 1, 2): the first two, r .982.
 */
export function synonymPairs(items: readonly ArrayLike<number>[], threshold = 0.6): SynonymPair[] {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`invalid threshold: ${threshold}`)
  return items
    .flatMap((item, first) =>
      items.slice(first + 1).flatMap((other, k) => {
        const correlation = weightedCorrelation(item, other)?.correlation
        return correlation !== undefined && correlation >= threshold
          ? [{ first, second: first + 1 + k, correlation }]
          : []
      }),
    )
    .sort((a, b) => b.correlation - a.correlation)
}

/**
 * The synonym pairs without an item that a pair before them has, in their order: each item counts
 * once, so that chance in one answer does not come back in many pairs.
 *
 * Example: of the pairs 0–1, 1–2, 2–3 the first and the last.
 */
export function disjointPairs(pairs: readonly SynonymPair[]): SynonymPair[] {
  const used = new Set<number>()
  return pairs.filter(({ first, second }) => {
    if (used.has(first) || used.has(second)) return false
    used.add(first)
    used.add(second)
    return true
  })
}

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
