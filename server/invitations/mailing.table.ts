/** `idle`: nobody has started it. */
export type MailingState = 'idle' | 'running' | 'paused'

/** How the mails of a wave go out. */
export interface MailingTable {
  readonly waveId: string
  readonly state: MailingState
  /** The mail server's words, when it does not take our mails; a pause by a person has none. */
  readonly trouble: string | null
  /** Not before; null is at once. */
  readonly startAt: string | null
  readonly perMinute: number
  /** Times of day of the organisation's clocks, "21:00"; both or neither. */
  readonly quietFrom: string | null
  readonly quietUntil: string | null
  readonly remindAfterDays: number
  readonly mostReminders: number
  readonly replyTo: string | null
}

declare module '../database/database.ts' {
  interface Database {
    mailing: MailingTable
  }
}
