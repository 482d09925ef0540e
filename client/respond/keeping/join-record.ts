import { sameAnswers } from './answers.ts'
import { isLater } from './is-later.ts'
import { type KeeperState, keeperState } from './keeper-state.ts'
import {
  type Acknowledged,
  type Consent,
  isAnsweredMark,
  type KeptRecord,
  type KeptResponse,
  type Submission,
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
  if (isAnsweredMark(record)) {
    const { receipt: _, ...rest } = response
    const kept = record.receipt !== undefined && { receipt: record.receipt }
    return { ...state, response: { ...rest, ...kept }, outcome: 'answeredBefore' }
  }
  return { ...state, response: joined(response, record) }
}

function joined(ours: KeptResponse, theirs: KeptResponse): KeptResponse {
  const { submission: _, ...open } = ours
  const submission = joinedSubmission(ours, theirs)
  const consent = lastSaid(ours.consent, theirs.consent)
  const all = {
    ...open,
    answers: joinStamped(ours, theirs),
    acknowledged: later(ours.acknowledged, theirs.acknowledged),
    refusals: Math.max(ours.refusals, theirs.refusals),
    spent: Math.max(ours.spent, theirs.spent),
    ...(submission && { submission }),
    ...(consent && { consent }),
  }
  return sameAnswers(all, ours) ? ours : all
}

function lastSaid(one: Consent | undefined, other: Consent | undefined): Consent | undefined {
  return one && other ? (one.at >= other.at ? one : other) : (one ?? other)
}

function later(one: Acknowledged, other: Acknowledged): Acknowledged {
  return other.revision > one.revision ? other : one
}

/** What one tab sends, all send: two different submissions under one id would be refused. */
function joinedSubmission(one: KeptResponse, other: KeptResponse): Submission | undefined {
  if (one.refusals !== other.refusals) {
    return one.refusals > other.refusals ? one.submission : other.submission
  }
  if (!one.submission || !other.submission) return one.submission ?? other.submission
  const isFirst = JSON.stringify(one.submission) <= JSON.stringify(other.submission)
  return isFirst ? one.submission : other.submission
}
