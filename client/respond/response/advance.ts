import type { Locale } from '#survey-definitions/localized-text.ts'
import { type Answers, adoptFromServer, type ServerCopy, stampChanges } from './answers.ts'
import { joinRecord } from './between-tabs.ts'
import type { LocalRecord } from './local-response.ts'
import { outOfSight, type Pause, type ResponseState, seen } from './response-state.ts'
import type { Reply, Sending } from './sending.ts'

/** Everything that can happen to a response while its page is open. */
export type ResponseEvent =
  | {
      readonly kind: 'answered'
      /** What the page showed before: what another tab has answered since is not taken back. */
      readonly before: Answers
      readonly answers: Answers
      readonly unready: readonly string[]
      readonly now: number
    }
  | { readonly kind: 'languageChosen'; readonly locale: Locale }
  | { readonly kind: 'pageChanged'; readonly page: string; readonly now: number }
  | { readonly kind: 'trapFilled' }
  | { readonly kind: 'consentSaid'; readonly isGiven: boolean; readonly now: number }
  /** The page is in sight again, or no longer. */
  | { readonly kind: 'shown'; readonly now: number }
  | { readonly kind: 'hidden'; readonly now: number }
  /** The respondent sends the answers: from here on they are fixed. */
  | { readonly kind: 'completed'; readonly answers: Answers; readonly now: number }
  | { readonly kind: 'sending'; readonly sending: Sending }
  | { readonly kind: 'replied'; readonly sending: Sending; readonly reply: Reply }
  | { readonly kind: 'pauseOver' }
  /** The connection is back, the page is being left, or the respondent asks for another attempt. */
  | { readonly kind: 'hurried' }
  /** Another tab wrote; what it wrote comes as `foundRecord` before every event. */
  | { readonly kind: 'looked' }
  | { readonly kind: 'foundRecord'; readonly record: LocalRecord }
  | { readonly kind: 'refusalShown' }

/** The next state. Pure: what is to be sent follows from the state (`nextSending`). */
export function advance(before: ResponseState, event: ResponseEvent): ResponseState {
  const state = 'now' in event ? seen(before, event.now) : before
  const { response } = state
  switch (event.kind) {
    case 'answered': {
      if (response.submission || state.outcome) return state
      const answers = stampChanges(response.answers, event.before, event.answers, event.now)
      return { ...withResponse(state, { answers }), unready: event.unready }
    }
    case 'languageChosen':
      return withResponse(state, { locale: event.locale })
    case 'pageChanged':
      return withResponse(state, { page: event.page })
    case 'consentSaid':
      return withResponse(state, { consent: { isGiven: event.isGiven, at: event.now } })
    case 'trapFilled':
      return { ...state, isTrapped: true }
    case 'shown':
      return state
    case 'hidden':
      return outOfSight(state)
    case 'completed': {
      if (response.submission || state.outcome) return state
      const { locale, spent } = response
      const submission = { answers: event.answers, locale, spent }
      return { ...withResponse(state, { submission }), rejected: undefined, pause: undefined }
    }
    case 'sending':
      return { ...state, sending: event.sending }
    case 'replied':
      // A reply to what is no longer under way belongs to a response that was given up.
      return event.sending === state.sending ? afterReply(state, event.sending, event.reply) : state
    case 'pauseOver':
    case 'hurried':
      return { ...state, pause: undefined }
    case 'looked':
      return state
    case 'foundRecord':
      return joinRecord(state, event.record)
    case 'refusalShown':
      return { ...state, refused: undefined }
  }
}

function withResponse(
  state: ResponseState,
  change: Partial<ResponseState['response']>,
): ResponseState {
  return { ...state, response: { ...state.response, ...change } }
}

/** What a reply makes of the state. */
function afterReply(before: ResponseState, sending: Sending, reply: Reply): ResponseState {
  const state: ResponseState = { ...before, sending: undefined }
  switch (reply.kind) {
    case 'unreachable':
      return {
        ...state,
        // A save may have reached the server all the same.
        caughtUp: state.caughtUp && sending.kind !== 'save',
        trouble: reply.trouble,
        failures: state.failures + 1,
        pause: pauseAfterFailure(state.failures, reply.retryAfter),
      }
    case 'rejected':
      return rejected(reached(state), sending, reply.code)
    case 'saved':
      if (reply.setAside) return { ...reached(state), outcome: 'notWanted' }
      return { ...acknowledge(reached(state), sending, reply.revision), pause: pauseAfterSave }
    case 'stale':
      return adopt(reached(state), { revision: reply.revision, answers: reply.answers })
    case 'resumed': {
      const { revision, answers, locale } = reply
      return {
        ...adopt(reached(state), { revision, answers, locale }),
        caughtUp: true,
        ...(Object.keys(answers).length > 0 && { isResumed: true }),
      }
    }
    case 'nothingSaved':
      return { ...adopt(reached(state), { revision: 0, answers: {} }), caughtUp: true }
    case 'received':
      return { ...reached(state), outcome: reply.setAside ? 'receivedUncounted' : 'received' }
    case 'answeredBefore':
      return { ...withoutReceipt(reached(state)), outcome: reply.kind }
    case 'closed':
    case 'paused':
    case 'unknownLink':
      return { ...reached(state), outcome: reply.kind }
    case 'refused':
      return { ...editable(reached(state)), refused: reply.problems }
  }
}

/** It was another submission that was taken: this receipt leads nowhere. */
function withoutReceipt(state: ResponseState): ResponseState {
  const { receipt: _, ...response } = state.response
  return { ...state, response }
}

function reached(state: ResponseState): ResponseState {
  return { ...state, trouble: undefined, failures: 0 }
}

function acknowledge(state: ResponseState, sending: Sending, revision: number): ResponseState {
  if (sending.kind !== 'save' || revision <= state.response.acknowledged.revision) return state
  const { stamped: answers, locale, page } = sending
  const acknowledged = { revision, answers, locale }
  const next = { ...state, response: { ...state.response, acknowledged } }
  return page === undefined ? next : { ...next, reportedPage: page }
}

function adopt(state: ResponseState, server: ServerCopy): ResponseState {
  const { response } = state
  return { ...state, response: { ...response, ...adoptFromServer(response, server) } }
}

function rejected(state: ResponseState, sending: Sending, code: string): ResponseState {
  if (sending.kind === 'resume') return { ...state, caughtUp: true }
  const { answers, locale } = sending
  const final = sending.kind === 'submit'
  return {
    ...(final ? editable(state) : state),
    rejected: { code, answers, locale, final },
  }
}

/** Certainly not stored, so the answers can be changed and sent again. */
function editable(state: ResponseState): ResponseState {
  const { submission: _, ...response } = state.response
  return { ...state, response: { ...response, refusals: response.refusals + 1 } }
}

/** While somebody types, one save takes up all that came during the last. */
const pauseAfterSave: Pause = { milliseconds: 500 }

const MIN_PAUSE = 1_000
const MAX_PAUSE = 30_000

/** Twice as long after each failure, at least as long as the server asks. */
export function pauseAfterFailure(failuresBefore: number, retryAfter = 0): Pause {
  const doubled = Math.min(MAX_PAUSE, MIN_PAUSE * 2 ** failuresBefore)
  return { milliseconds: Math.max(doubled, retryAfter) }
}
