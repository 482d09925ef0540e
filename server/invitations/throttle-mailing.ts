import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Delivery } from '../mail/mailer.ts'
import { triedLately } from './mail-outcome.queries.ts'
import { findMailing, putMailing, UNTROUBLED } from './mailing.queries.ts'
import { LOOKED_BACK, reasonToPause } from './mailing.ts'

const SILENCE_MS = 60_000

/**
 * What the last deliveries say of the mailing as a whole: our own server takes our mails, does not
 * answer, wants none as things are set, or refuses so many receivers that something must be wrong.
 */
export async function throttleMailing(
  trx: Transaction<Database>,
  waveId: string,
  deliveries: readonly Delivery[],
  now: Date,
): Promise<void> {
  const { state, startedAt, trouble } = await findMailing(trx, waveId)
  // A person has been faster.
  if (state !== 'running') return
  for (const delivery of deliveries) {
    if (delivery.outcome !== 'unsendable') continue
    const { reason } = delivery
    return putMailing(trx, waveId, { state: 'paused', pauseReason: 'not-taken', trouble: reason })
  }
  for (const delivery of deliveries) {
    if (delivery.outcome !== 'unreachable') continue
    const againAt = new Date(now.getTime() + SILENCE_MS).toISOString()
    return putMailing(trx, waveId, { trouble: delivery.reason, againAt })
  }
  if (deliveries.length > 0 && trouble !== null) await putMailing(trx, waveId, UNTROUBLED)
  if (!deliveries.some(({ outcome }) => outcome === 'refused' || outcome === 'later')) return
  const tried = await triedLately(trx, waveId, startedAt ?? '', LOOKED_BACK)
  const pauseReason = reasonToPause(tried.map(mail => mail.state === 'refused'))
  if (!pauseReason) return
  const said = tried.find(mail => mail.state === 'refused')?.reason ?? null
  await putMailing(trx, waveId, { state: 'paused', pauseReason, trouble: said })
}
