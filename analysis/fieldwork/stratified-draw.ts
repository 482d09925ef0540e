import { selectionKey } from './selection-key.ts'

export interface Drawn {
  readonly id: string
  /** The place in the random order of the stratum, from 0: the first k are a random sample as well. */
  readonly place: number
}

export interface StratifiedDraw {
  /** Offers everybody of the frame, in whatever order. */
  readonly offer: (stratum: string, id: string) => void
  /** Whoever was drawn, by stratum. */
  readonly drawn: () => ReadonlyMap<string, readonly Drawn[]>
}

/**
 * Draws n_h of each stratum without replacement, everybody of a stratum with the same chance. Who is
 * drawn depends on the seed and the ids alone, not on the order in which they are offered; and a
 * larger sample with the same seed contains the smaller one. It keeps no more than the drawn in mind,
 * twice at most.
 *
 * Throws `RangeError` for a seed that is no whole number from 0 to 2⁵³ − 1.
 *
 * Example: sizes { north: 2 } and three customers offered in the north: two of them, the same two
 * each time.
 */
export function stratifiedDraw(sizes: ReadonlyMap<string, number>, seed: number): StratifiedDraw {
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`invalid seed: ${seed}`)
  const kept = new Map<string, Candidate[]>()
  return {
    offer(stratum, id) {
      const size = sizes.get(stratum) ?? 0
      if (size === 0) return
      const candidates = kept.get(stratum) ?? []
      kept.set(stratum, candidates)
      candidates.push({ key: selectionKey(seed, id), id })
      if (candidates.length >= 2 * size + 1000) kept.set(stratum, smallest(candidates, size))
    },
    drawn: () =>
      new Map(
        [...kept].map(([stratum, candidates]) => [
          stratum,
          smallest(candidates, sizes.get(stratum) ?? 0).map(({ id }, place) => ({ id, place })),
        ]),
      ),
  }
}

interface Candidate {
  readonly key: number
  readonly id: string
}

/**
 * In the order of their keys; equal ones, which nobody will ever see, stand by their ids. Numbers
 * alone are sorted many times as fast as what they belong to.
 */
function smallest(candidates: readonly Candidate[], size: number): Candidate[] {
  const keys = Float64Array.from(candidates, ({ key }) => key).sort()
  const places = new Map<number, number>()
  for (const [place, key] of keys.subarray(0, size).entries()) places.set(key, place)
  const last = keys.at(Math.min(size, keys.length) - 1) ?? 0
  const kept = candidates.filter(({ key }) => key <= last)
  if (places.size < kept.length)
    return kept.sort((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1)).slice(0, size)
  const ordered = [...kept]
  for (const candidate of kept) ordered[places.get(candidate.key) ?? 0] = candidate
  return ordered
}
