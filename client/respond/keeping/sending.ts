import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Answers } from './answers.ts'
import type { StampedAnswers } from './kept-response.ts'

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
