import type { KeeperState } from './keeper-state.ts'

/** Whoever reads on gives a sign at least this often; the rest of a longer gap was a pause. */
const MAX_READING_PAUSE = 60_000

/** Somebody is at the page: what went by since the last sign was spent on it. */
export function seen(state: KeeperState, now: number): KeeperState {
  const { response, seenAt = now } = state
  const gap = Math.min(MAX_READING_PAUSE, Math.max(0, now - seenAt))
  return { ...state, seenAt: now, response: { ...response, spent: response.spent + gap } }
}

export function outOfSight(state: KeeperState): KeeperState {
  const { seenAt: _, ...rest } = state
  return rest
}
