import type { Privacy, WaveState } from '../waves/wave.ts'

/** Rows of a full block: 4,096 × 24 indicators are some 100 KB. */
export const BLOCK_ROWS = 4096

/** Responses that one unit of work folds, so that no other write waits for long. */
export const UNIT_ROWS = 400

/** An anonymous respondent is never singled out among fewer than this. */
const CROWD = 10

/**
 * How many of the waiting responses may be folded now. Blocks keep their order, and order is time;
 * so in an anonymous wave that is still open at least `CROWD` responses, chosen by their random
 * ids, go in together, and as many stay behind to mix with those to come. A report counts what
 * waits on the fly, so nothing is late.
 */
export function foldableRows(
  waiting: number,
  { privacy, state }: { readonly privacy: Privacy; readonly state: WaveState },
): number {
  if (privacy === 'identified' || state === 'closed') return waiting
  return waiting >= 2 * CROWD ? waiting - CROWD : 0
}
