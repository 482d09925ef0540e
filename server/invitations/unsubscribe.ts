import type { Transaction } from 'kysely'
import { changeCustomer } from '../customers/change-customer.ts'
import { findCustomer, putCustomers } from '../customers/customer.queries.ts'
import { insertEvent } from '../customers/customer-event.queries.ts'
import { customerEvent } from '../customers/customer-event.ts'
import { CUSTOMERS_HOLD } from '../customers/edit-customer.ts'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import { isLinkToken } from '../waves/wave.ts'
import { advanceInvitation, findInvitationByToken, type Invitation } from './invitation.queries.ts'

/**
 * Withdraws the consent of the link's owner, with proof: when, and through which
 * invitation. Said twice, the first time stands. Says whose invitation it was.
 */
export async function unsubscribe(
  trx: Transaction<Database>,
  dialect: Dialect,
  token: string,
  now: Date,
): Promise<Invitation | undefined> {
  const invitation = isLinkToken(token) ? await findInvitationByToken(trx, token) : undefined
  if (!invitation) return undefined
  await advanceInvitation(trx, invitation.id, 'declined')
  if (invitation.customerId === null) return invitation
  await dialect.hold(trx, CUSTOMERS_HOLD, 'alone')
  const current = await findCustomer(trx, invitation.customerId)
  if (!current || current.consent === 'withdrawn') return invitation
  const consent = {
    state: 'withdrawn',
    at: now.toISOString(),
    source: `unsubscribe link of invitation ${invitation.id}`,
  } as const
  const { customer } = changeCustomer(current, { consent }, { by: 'person', now })
  await putCustomers(trx, dialect, [customer])
  const byLink = { by: 'unsubscribe', id: invitation.id, name: null } as const
  await insertEvent(trx, customerEvent(current, customer, byLink))
  return invitation
}
