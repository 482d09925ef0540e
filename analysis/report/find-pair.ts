import type { Pair } from '../bootstrap/bootstrap-result.ts'

/** The entry of one pair of constructs, where there is one. */
export function findPair<Entry extends Pair>(
  entries: readonly Entry[] | undefined,
  from: string,
  to: string,
): Entry | undefined {
  return entries?.find(pair => pair.from === from && pair.to === to)
}
