import type { Store } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { enqueueJob } from '../jobs/job.queries.ts'
import { findWave } from '../waves/wave.queries.ts'
import { stateOf } from '../waves/wave.ts'
import { countDrawn } from './invitation.queries.ts'
import { queueReminders } from './mail-queue.queries.ts'
import { startedMailings } from './mailing.queries.ts'
import { MAX_REMINDERS } from './mailing.ts'
import { queueKey } from './start-mailing.ts'

const AT_ONCE = 2000
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * What a running mailing does automatically: reminders to those who have not answered for so many
 * days, and the first mail to those who have been drawn since.
 */
export async function remind({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  for (const { waveId, state, ...mailing } of await startedMailings(store.read)) {
    const now = clock()
    const wave = await findWave(store.read, waveId)
    if (state !== 'running' || !wave || stateOf(wave, now) !== 'open') continue
    if ((await countDrawn(store.read, waveId)) > 0) {
      const job = {
        kind: 'queue-mails',
        payload: { waveId },
        uniqueKey: queueKey(waveId),
        now,
      } as const
      await store.write(trx => enqueueJob(trx, job))
    }
    const reminders = {
      waveId,
      writtenBefore: new Date(now.getTime() - mailing.remindAfterDays * DAY_MS).toISOString(),
      maxReminders: mailing.maxReminders,
      now: now.toISOString(),
      limit: AT_ONCE,
    }
    while ((await store.write(trx => queueReminders(trx, reminders))) === AT_ONCE) {}
  }
}

/**
 * Queues a reminder for everybody who was written to and has not answered, however short the time
 * since, because a person says so; never more than the most that anybody can get.
 */
export async function remindNow(store: Store, waveId: string, now: Date): Promise<void> {
  const reminders = {
    waveId,
    writtenBefore: now.toISOString(),
    maxReminders: MAX_REMINDERS,
    now: now.toISOString(),
    limit: AT_ONCE,
  }
  while ((await store.write(trx => queueReminders(trx, reminders))) === AT_ONCE) {}
}
