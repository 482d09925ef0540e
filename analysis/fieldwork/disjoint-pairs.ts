import type { SynonymPair } from './synonym-pairs.ts'

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
