/** `idle`: nobody has started it. */
export const MAILING_STATES = ['idle', 'running', 'paused'] as const
export type MailingState = (typeof MAILING_STATES)[number]

/** Why it was paused automatically: the mail server takes no mail from us, or rejects too many recipients. */
export const PAUSE_REASONS = ['not-taken', 'refused-in-a-row', 'refused-often'] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

/** How the mails of a wave go out. */
export interface MailingTable {
  readonly waveId: string
  readonly state: MailingState
  /** Null unless it was paused automatically; only a person resumes it. */
  readonly pauseReason: PauseReason | null
  /** The mail server's words, when it does not take our mails; a pause by a person has none. */
  readonly trouble: string | null
  /** When a person last started or resumed it: earlier rejections no longer count. */
  readonly startedAt: string | null
  /** When a mail server that did not answer is asked again. */
  readonly againAt: string | null
  /** Not before; null is at once. */
  readonly startAt: string | null
  readonly perMinute: number
  /** Times of day of the organisation's clocks, "21:00"; both or neither. */
  readonly quietFrom: string | null
  readonly quietUntil: string | null
  readonly remindAfterDays: number
  readonly maxReminders: number
  readonly replyTo: string | null
}

declare module '../database/database.ts' {
  interface Database {
    mailing: MailingTable
  }
}
