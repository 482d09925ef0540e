import type { Store } from '../database/database.ts'
import { queueReminders } from './mail-queue.queries.ts'
import { MAX_REMINDERS } from './mailing.ts'

const AT_ONCE = 2000

/**
 * Queues a reminder for everybody who was written to and has not answered, however short the time
 * since, because a person says so; never more than the most that anybody can get.
 */
export async function remindNow(store: Store, waveId: string, now: Date): Promise<void> {
  const reminders = {
    waveId,
    writtenBefore: now.toISOString(),
    mostReminders: MAX_REMINDERS,
    now: now.toISOString(),
    limit: AT_ONCE,
  }
  while ((await store.write(trx => queueReminders(trx, reminders))) === AT_ONCE) {}
}
