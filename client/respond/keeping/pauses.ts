import type { Pause } from './keeper-state.ts'

/** While somebody types, one save takes up all that came during the last. */
export const pauseAfterSave: Pause = { milliseconds: 500 }

const SHORTEST = 1_000
const LONGEST = 30_000

/** Twice as long after each failure, at least as long as the server asks. */
export function pauseAfterFailure(failuresBefore: number, retryAfter = 0): Pause {
  const doubled = Math.min(LONGEST, SHORTEST * 2 ** failuresBefore)
  return { milliseconds: Math.max(doubled, retryAfter) }
}
