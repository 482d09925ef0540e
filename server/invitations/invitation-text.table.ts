import type { Locale } from '#survey-definitions/localized-text.ts'
import type { InvitationTextKind } from './invitation-text.ts'

/** What the mails of a wave say, where somebody has changed it. */
export interface InvitationTextTable {
  readonly waveId: string
  readonly kind: InvitationTextKind
  readonly language: Locale
  readonly subject: string
  readonly body: string
}

declare module '../database/database.ts' {
  interface Database {
    invitationText: InvitationTextTable
  }
}
