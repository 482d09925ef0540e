import type { Kysely } from 'kysely'
import { findCustomers } from '../customers/customer.queries.ts'
import type { Database } from '../database/database.ts'
import { findInvitations } from './invitation.queries.ts'
import { undeliveredMails } from './mail-outcome.queries.ts'

const MAX_SHOWN = 100

/** The newest mails that did not arrive, and to whom. */
export async function undelivered(read: Kysely<Database>, waveId: string) {
  const mails = await undeliveredMails(read, waveId, MAX_SHOWN)
  const invitations = await findInvitations(
    read,
    mails.map(({ invitationId }) => invitationId),
  )
  const customers = await findCustomers(
    read,
    [...invitations.values()].flatMap(({ customerId }) => customerId ?? []),
  )
  return mails.map(({ invitationId, number, state, reason, attemptedAt }) => {
    const invitation = invitations.get(invitationId)
    const customer = customers.get(invitation?.customerId ?? '')
    return {
      number: invitation?.number ?? 0,
      externalId: customer?.externalId ?? null,
      name: customer?.name ?? null,
      isReminder: number > 0,
      state,
      reason,
      attemptedAt,
    }
  })
}
