import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Delivery } from '../mail/mailer.ts'
import { advanceInvitation } from './invitation.queries.ts'
import type { InvitationState } from './invitation.ts'
import { changeMail, type InvitationMail } from './invitation-mail.queries.ts'
import { nextAttempt } from './mailing.ts'

/** Writes down what became of a mail, in the unit after it was handed over. */
export async function recordDelivery(
  trx: Transaction<Database>,
  mail: InvitationMail,
  delivery: Delivery,
  now: Date,
): Promise<void> {
  switch (delivery.outcome) {
    case 'sent':
      await changeMail(trx, mail, { state: 'sent', reason: null })
      await invited(trx, mail, now)
      return
    case 'uncertain':
      await changeMail(trx, mail, { state: 'uncertain', reason: delivery.reason })
      await invited(trx, mail, now)
      return
    case 'later': {
      const next = nextAttempt(mail.attempts, now)
      if (next) await again(trx, mail, next, delivery.reason)
      else await bounced(trx, mail, delivery.reason)
      return
    }
    case 'refused':
      await bounced(trx, mail, delivery.reason)
      return
    // About our own server: this mail has not been tried at all.
    case 'unreachable':
    case 'unsendable':
      await again(trx, { ...mail, attempts: mail.attempts - 1 }, now, null)
  }
}

async function again(
  trx: Transaction<Database>,
  mail: InvitationMail,
  next: Date,
  reason: string | null,
): Promise<void> {
  await changeMail(trx, mail, {
    state: 'queued',
    attempts: mail.attempts,
    dueAt: next.toISOString(),
    reason,
  })
}

async function bounced(
  trx: Transaction<Database>,
  mail: InvitationMail,
  reason: string,
): Promise<void> {
  await changeMail(trx, mail, { state: 'refused', reason })
  await advanceInvitation(trx, mail.invitationId, 'bounced')
}

/** The first mail counts as the invitation: the contact interval starts with it. */
async function invited(
  trx: Transaction<Database>,
  { invitationId }: InvitationMail,
  now: Date,
): Promise<void> {
  await advanceInvitation(trx, invitationId, 'sent' satisfies InvitationState)
  await trx
    .updateTable('invitation')
    .set({ invitedAt: now.toISOString() })
    .where('id', '=', invitationId)
    .where('invitedAt', 'is', null)
    .execute()
}
