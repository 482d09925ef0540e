import { type Acknowledged, joinStamped, sameAnswers } from './answers.ts'
import {
  type Consent,
  isAnsweredMark,
  type LocalRecord,
  type LocalResponse,
  type Submission,
} from './local-response.ts'
import { type ResponseState, responseState } from './response-state.ts'

/** Merges what another tab has saved on this device since. */
export function joinRecord(state: ResponseState, record: LocalRecord): ResponseState {
  const { response } = state
  if (state.outcome) return state
  if (record.id !== response.id) {
    if (!isLater(record, response) || isAnsweredMark(record)) return state
    return responseState(record)
  }
  if (isAnsweredMark(record)) {
    const { receipt: _, ...rest } = response
    const withReceipt = record.receipt !== undefined && { receipt: record.receipt }
    return { ...state, response: { ...rest, ...withReceipt }, outcome: 'answeredBefore' }
  }
  return { ...state, response: joined(response, record) }
}

function joined(ours: LocalResponse, theirs: LocalResponse): LocalResponse {
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
function joinedSubmission(one: LocalResponse, other: LocalResponse): Submission | undefined {
  if (one.refusals !== other.refusals) {
    return one.refusals > other.refusals ? one.submission : other.submission
  }
  if (!one.submission || !other.submission) return one.submission ?? other.submission
  const isFirst = JSON.stringify(one.submission) <= JSON.stringify(other.submission)
  return isFirst ? one.submission : other.submission
}

/**
 * Is there something to write that this device does not hold yet? Two tabs that answered each
 * other's writes with writes would never stop, so each writes only what is missing.
 */
export function needsSaving(
  before: ResponseState,
  after: ResponseState,
  found: LocalRecord | undefined,
): boolean {
  if (found && isLater(found, after.response)) return false
  if (after.outcome) return after.outcome !== before.outcome
  const { page, locale } = after.response
  const hasMoved = page !== before.response.page || locale !== before.response.locale
  return hasMoved || !holds(found, after.response)
}

function holds(found: LocalRecord | undefined, response: LocalResponse): boolean {
  return (
    found !== undefined &&
    !isAnsweredMark(found) &&
    found.id === response.id &&
    found.acknowledged.revision === response.acknowledged.revision &&
    found.refusals === response.refusals &&
    sameAnswers(found.answers, response.answers) &&
    sameAnswers(found.submission, response.submission) &&
    sameAnswers(found.consent, response.consent)
  )
}

interface Begun {
  readonly id: string
  readonly begunAt: number
}

/** Another response to the same link, begun after this one: by someone else on the same device. */
export function isLater(other: Begun, than: Begun): boolean {
  return other.id !== than.id && other.begunAt > than.begunAt
}
