import type { AnswerProblem } from '#survey-definitions/answers/answer-problem.ts'
import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Answers } from './answers.ts'
import type { Trouble } from './sending.ts'

/** What became of a request. */
export type Reply =
  /** Set aside: kept, but nobody like this is wanted any more. */
  | { readonly kind: 'saved'; readonly revision: number; readonly setAside?: true }
  | { readonly kind: 'stale'; readonly revision: number; readonly answers: Answers }
  | {
      readonly kind: 'resumed'
      readonly revision: number
      readonly answers: Answers
      readonly locale: Locale
    }
  | { readonly kind: 'nothingKept' }
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
