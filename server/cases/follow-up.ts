import type { Transaction } from 'kysely'
import { findCustomer } from '../customers/customer.queries.ts'
import { isInvitable } from '../customers/customer.ts'
import type { Database } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { createInvitations } from '../invitations/create-invitations.ts'
import { findMailing } from '../invitations/mailing.queries.ts'
import { queueKey } from '../invitations/start-mailing.ts'
import { enqueueJob } from '../jobs/job.queries.ts'
import { findWave } from '../waves/wave.queries.ts'
import type { CustomerCase } from './case.queries.ts'
import type { CaseEventDetail } from './case.table.ts'

/** Asks whether it was settled well, if the customer may still be asked anything. */
export async function followUp(
  trx: Transaction<Database>,
  { store, clock, linkKey }: Pick<Deps, 'store' | 'clock' | 'linkKey'>,
  { customerId, state }: Pick<CustomerCase, 'customerId' | 'state'>,
  waveId: string,
): Promise<CaseStep> {
  const wave = await findWave(trx, waveId)
  if (!wave) throw new Problem('not-found')
  if (wave.state === 'closed') throw new Problem('wave-over')
  const customer = customerId === null ? undefined : await findCustomer(trx, customerId)
  if (!customer || !isInvitable(customer) || (state !== 'closed' && state !== 'resolved'))
    throw new Problem('no-follow-up')
  await createInvitations(trx, { dialect: store.dialect, linkKey, waveId, now: clock() }, [
    {
      customerId: customer.id,
      channel: customer.emailKey === null ? 'sms' : 'email',
      language: customer.language?.toLowerCase().startsWith('en') ? 'en' : 'zh-cn',
    },
  ])
  // Where its mails are going out already, this one goes with them.
  const mailing = await findMailing(trx, waveId)
  if (mailing.state === 'running')
    await enqueueJob(trx, {
      kind: 'queue-mails',
      payload: { waveId },
      uniqueKey: queueKey(waveId),
      now: clock(),
    })
  return {
    to: { followUpWaveId: waveId },
    events: [{ kind: 'follow-up', waveId, wave: wave.name }],
  }
}

/** One thing that changes about a case, with what its history says of it. */
export interface CaseStep {
  readonly to: Partial<CustomerCase>
  readonly events: readonly CaseEventDetail[]
}
