import type { Transaction } from 'kysely'
import { type Customer, findCustomers } from '../customers/customer.queries.ts'
import type { Database } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { advanceInvitation, findInvitations, type Invitation } from './invitation.queries.ts'
import { changeMail, type InvitationMail } from './invitation-mail.queries.ts'
import { countAttempts, dueMails } from './mail-attempt.queries.ts'
import type { Mailing } from './mailing.queries.ts'
import { allowance } from './mailing.ts'
import { personalTokenHash } from './personal-link.ts'
import { refusalToWrite, type Withheld } from './refusal-to-write.ts'

/** A mail recorded as begun: it must now be sent, or its failure recorded. */
export interface ClaimedMail {
  readonly mail: InvitationMail
  readonly invitation: Invitation
  readonly customer: Customer
  readonly address: string
}

/**
 * Takes the next mails that may begin, as many as the rate allows, and notes that they have begun.
 * Who may not be written to any more is passed over for good. Processes that send for the same wave
 * wait for each other, so that the rate is that of the wave.
 */
export async function claimMails(
  trx: Transaction<Database>,
  { store: { dialect }, linkKey }: Pick<Deps, 'store' | 'linkKey'>,
  { waveId, perMinute }: Mailing,
  now: Date,
  most: number,
): Promise<{ readonly claimed: readonly ClaimedMail[]; readonly withheld: number }> {
  await dialect.hold(trx, `mailing ${waveId}`, 'alone')
  const allowed = allowance(perMinute, {
    lastMinute: await countAttempts(trx, waveId, before(now, 60_000)),
    lastSeconds: await countAttempts(trx, waveId, before(now, 5_000)),
  })
  const mails = await dueMails(trx, waveId, now, Math.min(most, allowed))
  const invitations = await findInvitations(
    trx,
    mails.map(({ invitationId }) => invitationId),
  )
  const customers = await findCustomers(
    trx,
    [...invitations.values()].flatMap(({ customerId }) => customerId ?? []),
  )
  const claimed: ClaimedMail[] = []
  for (const mail of mails) {
    const invitation = invitations.get(mail.invitationId)
    if (!invitation) continue
    const customer = customers.get(invitation.customerId ?? '')
    const refusal = refusalToWrite(invitation, customer)
    if (refusal || !customer?.emailKey) await withhold(trx, mail, refusal ?? 'no-address')
    else {
      const begun = {
        state: 'sending',
        attempts: mail.attempts + 1,
        attemptedAt: now.toISOString(),
      } as const
      await changeMail(trx, mail, begun)
      await letIn(trx, invitation, personalTokenHash(linkKey, invitation))
      claimed.push({
        mail: { ...mail, ...begun },
        invitation,
        customer,
        address: customer.emailKey,
      })
    }
  }
  return { claimed, withheld: mails.length - claimed.length }
}

async function withhold(
  trx: Transaction<Database>,
  mail: InvitationMail,
  reason: Withheld,
): Promise<void> {
  await changeMail(trx, mail, { state: 'withheld', reason })
  await advanceInvitation(trx, mail.invitationId, 'withheld')
}

/** Made with another key than the links before, the one of this mail takes their place. */
async function letIn(
  trx: Transaction<Database>,
  { id, tokenHash: current }: Invitation,
  tokenHash: string,
): Promise<void> {
  if (tokenHash === current) return
  await trx.updateTable('invitation').set({ tokenHash }).where('id', '=', id).execute()
}

const before = (now: Date, ms: number): Date => new Date(now.getTime() - ms)
