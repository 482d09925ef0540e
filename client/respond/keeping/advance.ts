import type { Locale } from '#survey-definitions/localized-text.ts'
import { afterReply } from './after-reply.ts'
import type { Answers } from './answers.ts'
import { joinRecord } from './join-record.ts'
import type { KeeperState } from './keeper-state.ts'
import type { KeptRecord } from './kept-response.ts'
import type { Reply } from './reply.ts'
import type { Sending } from './sending.ts'
import { stampChanges } from './stamped-answers.ts'
import { outOfSight, seen } from './time-spent.ts'

/** Everything that can happen to a response while its page is open. */
export type KeeperEvent =
  | {
      readonly kind: 'answered'
      /** What the page showed before: what another tab has answered since is not taken back. */
      readonly before: Answers
      readonly answers: Answers
      readonly unready: readonly string[]
      readonly now: number
    }
  | { readonly kind: 'languageChosen'; readonly locale: Locale }
  | { readonly kind: 'pageTurned'; readonly page: string; readonly now: number }
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
  | { readonly kind: 'foundRecord'; readonly record: KeptRecord }
  | { readonly kind: 'refusalShown' }

/** The next state. Pure: what is to be sent follows from the state (`nextSending`). */
export function advance(before: KeeperState, event: KeeperEvent): KeeperState {
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
    case 'pageTurned':
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

function withResponse(state: KeeperState, change: Partial<KeeperState['response']>): KeeperState {
  return { ...state, response: { ...state.response, ...change } }
}
