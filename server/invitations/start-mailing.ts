import type { Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { enqueueJob } from '../jobs/job.queries.ts'
import { findWave } from '../waves/wave.queries.ts'
import { unqueueMails } from './invitation-mail.queries.ts'
import { putMailing } from './mailing.queries.ts'

/** While mails of a wave are being queued, it is not begun a second time. */
export const queueKey = (waveId: string): string => `queue mails ${waveId}`

/** Starts the mailing, or goes on with it; answers the job that queues who has been drawn. */
export async function startMailing(
  trx: Transaction<Database>,
  waveId: string,
  now: Date,
): Promise<string> {
  const wave = await findWave(trx, waveId)
  if (!wave) throw new Problem('not-found')
  if (wave.state === 'closed') throw new Problem('wave-over')
  await putMailing(trx, waveId, { state: 'running', trouble: null })
  return enqueueJob(trx, {
    kind: 'queue-mails',
    payload: { waveId },
    uniqueKey: queueKey(waveId),
    now,
  })
}

/** Rests it: what is queued stays so. */
export async function pauseMailing(trx: Transaction<Database>, waveId: string): Promise<void> {
  if (!(await findWave(trx, waveId))) throw new Problem('not-found')
  await putMailing(trx, waveId, { state: 'paused', trouble: null })
}

/** In a fraction of a second; nobody else can write in that time. */
const AT_ONCE = 5000

/** Takes back whatever has not been sent. */
export async function cancelMailing(store: Store, waveId: string): Promise<void> {
  const { dialect } = store
  await store.write(async trx => {
    if (!(await findWave(trx, waveId))) throw new Problem('not-found')
    await dialect.hold(trx, `mailing ${waveId}`, 'alone')
    await putMailing(trx, waveId, { state: 'idle', trouble: null })
  })
  const some = { dialect, waveId, limit: AT_ONCE }
  while ((await store.write(trx => unqueueMails(trx, some))) === AT_ONCE) {}
}
