import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Answers } from './answers.ts'
import type { LocalRecord, LocalResponse } from './local-response.ts'
import type { RefusedAnswer, Sending, Trouble } from './sending.ts'

/** How a response ended, as far as this page is concerned. */
export type Outcome =
  /** On disk, sent from here. */
  | 'received'
  /** The same, but the quota of such respondents was full. */
  | 'receivedUncounted'
  /** Before it was sent: the quota of such respondents is full. */
  | 'notWanted'
  /** Received before: from another tab, another device, or an earlier visit. */
  | 'answeredBefore'
  | 'closed'
  /** Nobody new is admitted for a while; what was answered here stays on this device. */
  | 'paused'
  | 'unknownLink'

/** All that the page knows of the response that is being given. Plain data; see `advance`. */
export interface ResponseState {
  readonly response: LocalResponse
  /** False while the server may hold what we do not know of, and is to be asked first. */
  readonly caughtUp: boolean
  /** Nothing is sent before the respondent has agreed. */
  readonly needsConsent?: true
  /** Begun on another device, or before: the answers came from the server. */
  readonly isResumed?: true
  /** A robot has filled in the hidden field. */
  readonly isTrapped?: true
  /** Answers that are not valid yet, half a mail address for instance: saved here, not sent. */
  readonly unready: readonly string[]
  /** The last activity on the page; absent while it is hidden. */
  readonly seenAt?: number
  /** The page that the last save from here reported; each tab has its own. */
  readonly reportedPage?: string
  /** The one request that is under way. */
  readonly sending?: Sending
  /** Nothing is sent until this pause is over. */
  readonly pause?: Pause
  /** Why the last attempt failed, until one succeeds. */
  readonly trouble?: Trouble
  /** Attempts that failed in a row. */
  readonly failures: number
  /** What the server refused for good: such answers are not sent again until they change. */
  readonly rejected?: Rejection
  readonly outcome?: Outcome
  /** Questions that the server refused, until the respondent has been led there. */
  readonly refused?: readonly RefusedAnswer[]
}

export interface Pause {
  readonly milliseconds: number
}

interface Rejection {
  readonly code: string
  readonly answers: Answers
  readonly locale: Locale
  /** Refused when sent as final. */
  readonly final: boolean
}

/** A response that begins now, or continues what an earlier visit saved. */
export function responseState(response: LocalResponse): ResponseState {
  const { acknowledged, answers, submission, page } = response
  const isUntouched = acknowledged.revision === 0 && Object.keys(answers).length === 0
  return {
    response,
    caughtUp: isUntouched || submission !== undefined,
    unready: [],
    failures: 0,
    ...(page !== undefined && { reportedPage: page }),
  }
}

/** A reader shows activity at least this often; the rest of a longer gap was a pause. */
const MAX_READING_PAUSE = 60_000

/** Counts the time since the last activity as spent on the questionnaire. */
export function seen(state: ResponseState, now: number): ResponseState {
  const { response, seenAt = now } = state
  const gap = Math.min(MAX_READING_PAUSE, Math.max(0, now - seenAt))
  return { ...state, seenAt: now, response: { ...response, spent: response.spent + gap } }
}

export function outOfSight(state: ResponseState): ResponseState {
  const { seenAt: _, ...rest } = state
  return rest
}

/** What this device should hold now: all of an open response, nothing of a received or closed one. */
export function recordToSave({ response, outcome }: ResponseState): LocalRecord | undefined {
  switch (outcome) {
    case undefined:
    case 'unknownLink':
    case 'paused':
      return response
    case 'closed':
    case 'notWanted':
      return undefined
    case 'received':
    case 'receivedUncounted':
    case 'answeredBefore':
      return {
        id: response.id,
        begunAt: response.begunAt,
        answered: true,
        ...(response.receipt !== undefined && { receipt: response.receipt }),
      }
  }
}
