/**
 * How far one mail has come. It is `sending` from before the first byte until its end is written
 * down; found so after its process has died, it counts as `uncertain`: perhaps it has arrived, so it is
 * not sent again.
 */
export const MAIL_STATES = [
  'queued',
  'sending',
  'sent',
  'uncertain',
  'refused',
  'withheld',
] as const
export type MailState = (typeof MAIL_STATES)[number]

/** One mail of an invitation: the first, or a reminder. Nobody gets one of a number twice. */
export interface InvitationMailTable {
  readonly invitationId: string
  /** 0 is the invitation, 1, 2, 3 … the reminders. */
  readonly number: number
  readonly waveId: string
  readonly state: MailState
  readonly dueAt: string
  readonly attempts: number
  readonly attemptedAt: string | null
  /** Why it was refused or withheld, or is tried again. */
  readonly reason: string | null
}

declare module '../database/database.ts' {
  interface Database {
    invitationMail: InvitationMailTable
  }
}
