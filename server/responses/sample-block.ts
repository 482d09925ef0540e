import type { Privacy, WaveState } from '../waves/wave.ts'

/** Rows of a full block: 4,096 × 24 indicators are some 100 KB. */
export const BLOCK_ROWS = 4096

/** Responses that one unit of work folds, so that no other write waits for long. */
export const UNIT_ROWS = 400

/** An anonymous respondent is never singled out among fewer than this. */
const CROWD = 10

/**
 * May responses that no block holds yet be counted in figures? In an open anonymous wave not: from a
 * report that changes with each answer one could tell what the answer was that changed it.
 */
export function countsWaiting({
  privacy,
  state,
}: {
  readonly privacy: Privacy
  readonly state: WaveState
}): boolean {
  return privacy === 'identified' || state === 'closed'
}

/**
 * How many of the waiting responses may be folded now. Blocks keep their order, and order is time;
 * so in an anonymous wave that is still open at least `CROWD` responses, chosen by their random
 * ids, go in together, and as many stay behind to mix with those to come. A report
 * of such a wave is made of blocks alone, and says how many more there are.
 */
export function foldableRows(
  waiting: number,
  { privacy, state }: { readonly privacy: Privacy; readonly state: WaveState },
): number {
  if (countsWaiting({ privacy, state })) return waiting
  return waiting >= 2 * CROWD ? waiting - CROWD : 0
}
