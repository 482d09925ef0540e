import type { Kysely, Transaction } from 'kysely'
import { LOCALES, type Locale } from '#survey-definitions/localized-text.ts'
import type { Database } from '../database/database.ts'
import {
  defaultText,
  INVITATION_TEXT_KINDS,
  type InvitationText,
  type InvitationTextKind,
} from './invitation-text.ts'

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

export interface StoredInvitationText extends InvitationText {
  readonly kind: InvitationTextKind
  readonly language: Locale
  /** Nobody has changed it. */
  readonly isDefault: boolean
}

/** Every text of a wave: what somebody has written, and ours for the rest. */
export async function invitationTexts(
  db: Kysely<Database>,
  waveId: string,
): Promise<StoredInvitationText[]> {
  const own = await db
    .selectFrom('invitationText')
    .select(['kind', 'language', 'subject', 'body'])
    .where('waveId', '=', waveId)
    .execute()
  return INVITATION_TEXT_KINDS.flatMap(kind =>
    LOCALES.map(language => {
      const changed = own.find(text => text.kind === kind && text.language === language)
      return changed
        ? { ...changed, isDefault: false }
        : { ...defaultText(kind, language), kind, language, isDefault: true }
    }),
  )
}

export async function putInvitationText(
  trx: Transaction<Database>,
  waveId: string,
  { kind, language, subject, body }: Omit<StoredInvitationText, 'isDefault'>,
): Promise<void> {
  await trx
    .insertInto('invitationText')
    .values({ waveId, kind, language, subject, body })
    .onConflict(conflict =>
      conflict.columns(['waveId', 'kind', 'language']).doUpdateSet({ subject, body }),
    )
    .execute()
}

/** Ours holds again. */
export async function deleteInvitationText(
  trx: Transaction<Database>,
  waveId: string,
  { kind, language }: Pick<StoredInvitationText, 'kind' | 'language'>,
): Promise<void> {
  await trx
    .deleteFrom('invitationText')
    .where('waveId', '=', waveId)
    .where('kind', '=', kind)
    .where('language', '=', language)
    .execute()
}
