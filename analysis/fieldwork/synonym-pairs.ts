import { weightedCorrelation } from '../math/weighted-correlation.ts'

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
