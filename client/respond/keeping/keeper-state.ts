import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Answers } from './answers.ts'
import type { KeptResponse } from './kept-response.ts'
import type { RefusedAnswer } from './reply.ts'
import type { Sending, Trouble } from './sending.ts'

/** How a response ended, as far as this page is concerned. */
export type Outcome =
  /** On disk, sent from here. */
  | 'received'
  /** The same, but nobody like this was wanted any more. */
  | 'receivedUncounted'
  /** Before it was sent: nobody like this is wanted any more. */
  | 'notWanted'
  /** Received before: from another tab, another device, or an earlier visit. */
  | 'answeredBefore'
  | 'closed'
  /** Nobody new is let in for a while; what was answered here stays on this device. */
  | 'paused'
  | 'unknownLink'

/** All that the page knows of the response that is being given. Plain data; see `advance`. */
export interface KeeperState {
  readonly response: KeptResponse
  /** False while the server may hold what we do not know of, and is to be asked first. */
  readonly caughtUp: boolean
  /** Nothing is sent before the respondent has agreed. */
  readonly needsConsent?: true
  /** Begun on another device, or before: the answers came from the server. */
  readonly isResumed?: true
  /** A robot has filled in what nobody sees. */
  readonly isTrapped?: true
  /** Answers that are not valid yet, half a mail address for instance: kept here, not sent. */
  readonly unready: readonly string[]
  /** The last sign of somebody at the page; none while it is out of sight. */
  readonly seenAt?: number
  /** The page that the last save from here has told; each tab has its own. */
  readonly toldPage?: string
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

export interface Rejection {
  readonly code: string
  readonly answers: Answers
  readonly locale: Locale
  /** Refused when sent as final. */
  readonly final: boolean
}

/** A response that begins now, or goes on from what an earlier visit kept. */
export function keeperState(response: KeptResponse): KeeperState {
  const { acknowledged, answers, submission, page } = response
  const isUntouched = acknowledged.revision === 0 && Object.keys(answers).length === 0
  return {
    response,
    caughtUp: isUntouched || submission !== undefined,
    unready: [],
    failures: 0,
    ...(page !== undefined && { toldPage: page }),
  }
}
