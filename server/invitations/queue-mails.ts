import type { Store } from '../database/database.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import { countDrawn } from './invitation.queries.ts'
import { queueFirstMails } from './mail-queue.queries.ts'
import { findMailing } from './mailing.queries.ts'

/** In a fraction of a tenth of a second; nobody else can write in that time. */
const AT_ONCE = 1000

/**
 * Queues the first mail of everybody who has been drawn and not written to, a unit for each
 * thousand. Stopped or killed at any moment it goes on there, for nobody is queued twice.
 */
export async function queueMails(
  store: Store,
  waveId: string,
  clock: () => Date,
  { signal, report }: JobProgress,
): Promise<{ readonly queued: number }> {
  const total = await countDrawn(store.read, waveId)
  let queued = 0
  for (;;) {
    signal.throwIfAborted()
    const more = await store.write(async trx => {
      const { state, startAt } = await findMailing(trx, waveId)
      // Cancelled in the meantime.
      if (state === 'idle') return 0
      const now = clock().toISOString()
      const dueAt = startAt !== null && startAt > now ? startAt : now
      return queueFirstMails(trx, { dialect: store.dialect, waveId, dueAt, limit: AT_ONCE })
    })
    queued += more
    report(total === 0 ? 1 : queued / total)
    if (more < AT_ONCE) return { queued }
  }
}
