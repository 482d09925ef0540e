import type { Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { enqueueJob } from '../jobs/job.queries.ts'
import { findWave } from '../waves/wave.queries.ts'
import { requeueRefused, unqueueMails } from './mail-queue.queries.ts'
import { findMailing, putMailing, UNTROUBLED } from './mailing.queries.ts'

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
  await putMailing(trx, waveId, { ...UNTROUBLED, state: 'running', startedAt: now.toISOString() })
  return enqueueJob(trx, {
    kind: 'queue-mails',
    payload: { waveId },
    uniqueKey: queueKey(waveId),
    now,
  })
}

/**
 * Resumes after the cause of rejected mails has been fixed: those rejected since the
 * last start are tried again, as if they had not been tried at all.
 */
export async function retryMailing(
  trx: Transaction<Database>,
  waveId: string,
  now: Date,
): Promise<void> {
  const { startedAt } = await findMailing(trx, waveId)
  await startMailing(trx, waveId, now)
  if (startedAt !== null) await requeueRefused(trx, waveId, startedAt, now)
}

/** Pauses it: what is queued stays queued. */
export async function pauseMailing(trx: Transaction<Database>, waveId: string): Promise<void> {
  if (!(await findWave(trx, waveId))) throw new Problem('not-found')
  await putMailing(trx, waveId, { ...UNTROUBLED, state: 'paused' })
}

/** In a fraction of a second; nobody else can write in that time. */
const AT_ONCE = 5000

/** Takes back whatever has not been sent. */
export async function cancelMailing(store: Store, waveId: string): Promise<void> {
  const { dialect } = store
  await store.write(async trx => {
    if (!(await findWave(trx, waveId))) throw new Problem('not-found')
    await dialect.hold(trx, `mailing ${waveId}`, 'alone')
    await putMailing(trx, waveId, { ...UNTROUBLED, state: 'idle' })
  })
  const some = { dialect, waveId, limit: AT_ONCE }
  while ((await store.write(trx => unqueueMails(trx, some))) === AT_ONCE) {}
}
