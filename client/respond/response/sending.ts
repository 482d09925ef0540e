import type { AnswerProblem } from '#survey-definitions/answers/answer-problem.ts'
import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Answers, StampedAnswers } from './answers.ts'

/** A request to the server, as data. */
export type Sending = ResumeSending | SaveSending | SubmitSending

interface Guarded {
  readonly id: string
  readonly secret: string
}

/** Asks what the server holds of this response. */
export interface ResumeSending extends Guarded {
  readonly kind: 'resume'
}

export interface SaveSending extends Guarded {
  readonly kind: 'save'
  readonly revision: number
  readonly answers: Answers
  /** The same with their stamps, for when they are acknowledged. */
  readonly stamped: StampedAnswers
  readonly locale: Locale
  readonly page?: string
  readonly spent: number
  readonly hasConsent: boolean
}

export interface SubmitSending extends Guarded {
  readonly kind: 'submit'
  readonly answers: Answers
  readonly locale: Locale
  readonly spent: number
  readonly receipt?: string
  readonly hasConsent: boolean
  readonly isTrapped?: true
}

/** Why nothing came through: the way to the server, or the server itself. */
export type Trouble = 'network' | 'server'

/** What became of a request. */
export type Reply =
  /** Set aside: stored but not counted, since the quota of such respondents is full. */
  | { readonly kind: 'saved'; readonly revision: number; readonly setAside?: true }
  | { readonly kind: 'stale'; readonly revision: number; readonly answers: Answers }
  | {
      readonly kind: 'resumed'
      readonly revision: number
      readonly answers: Answers
      readonly locale: Locale
    }
  | { readonly kind: 'nothingSaved' }
  | { readonly kind: 'received'; readonly setAside?: true }
  | { readonly kind: 'answeredBefore' }
  | { readonly kind: 'refused'; readonly problems: readonly RefusedAnswer[] }
  | { readonly kind: 'closed' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'unknownLink' }
  /** Worth another attempt. */
  | { readonly kind: 'unreachable'; readonly trouble: Trouble; readonly retryAfter?: number }
  /** Not worth one with the same answers. */
  | { readonly kind: 'rejected'; readonly code: string }

export type RefusedAnswer = AnswerProblem
