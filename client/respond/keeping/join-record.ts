import { isLater } from './is-later.ts'
import { type KeeperState, keeperState } from './keeper-state.ts'
import {
  type Acknowledged,
  isAnsweredMark,
  type KeptRecord,
  type KeptResponse,
} from './kept-response.ts'
import { joinStamped } from './stamped-answers.ts'

/** Takes in what another tab has kept on this device since. */
export function joinRecord(state: KeeperState, record: KeptRecord): KeeperState {
  const { response } = state
  if (state.outcome) return state
  if (record.id !== response.id) {
    if (!isLater(record, response) || isAnsweredMark(record)) return state
    return keeperState(record)
  }
  if (isAnsweredMark(record)) return { ...state, outcome: 'answeredBefore' }
  return { ...state, response: joined(response, record) }
}

function joined(ours: KeptResponse, theirs: KeptResponse): KeptResponse {
  const submission = ours.submission ?? theirs.submission
  return {
    ...ours,
    answers: joinStamped(ours, theirs),
    acknowledged: later(ours.acknowledged, theirs.acknowledged),
    ...(submission && { submission }),
  }
}

function later(one: Acknowledged, other: Acknowledged): Acknowledged {
  return other.revision > one.revision ? other : one
}
