import type { Transaction } from 'kysely'
import { findByEmail } from '../customers/customer.queries.ts'
import { emailKeyOf } from '../customers/email-key.ts'
import type { Database } from '../database/database.ts'
import { mailIdOf } from '../mail/compose-mail.ts'
import { advanceInvitation, writtenInvitations } from './invitation.queries.ts'
import { changeMail, findMail, lastMailOf } from './invitation-mail.queries.ts'

export interface ReportedBounces {
  readonly addresses?: readonly string[]
  readonly messageIds?: readonly string[]
}

/**
 * Notes that mails came back; says how many invitations count as bounced since. A mail is named by
 * its Message-ID, or by its address: then every invitation that was written there counts.
 */
export async function reportBounces(
  trx: Transaction<Database>,
  { addresses = [], messageIds = [] }: ReportedBounces,
): Promise<number> {
  let bounced = 0
  for (const messageId of messageIds) {
    const [, id, number] = /^(.+)\.(\d{1,3})$/.exec(mailIdOf(messageId) ?? '') ?? []
    const mail = id && (await findMail(trx, { invitationId: id, number: Number(number) }))
    if (mail && (await bounce(trx, mail.invitationId, mail.number))) bounced++
  }
  for (const address of addresses) {
    const key = emailKeyOf(address)
    const customers = key === undefined ? [] : await findByEmail(trx, key)
    for (const { id } of await writtenInvitations(
      trx,
      customers.map(({ id }) => id),
    )) {
      const mail = await lastMailOf(trx, id)
      if (mail && (await bounce(trx, id, mail.number))) bounced++
    }
  }
  return bounced
}

async function bounce(
  trx: Transaction<Database>,
  invitationId: string,
  number: number,
): Promise<boolean> {
  if (!(await advanceInvitation(trx, invitationId, 'bounced'))) return false
  await changeMail(trx, { invitationId, number }, { state: 'refused', reason: 'returned' })
  return true
}
