import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import { newId } from '../database/new-id.ts'
import type { JobKind, JobPayload } from './job-kinds.ts'

type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

interface JobTable {
  readonly id: string
  readonly kind: string
  readonly payload: string
  readonly state: JobState
  readonly progress: number
  readonly result: string | null
  readonly error: string | null
  readonly attempts: number
  readonly runAt: string
  readonly leaseUntil: string | null
  /** Held while the job is waiting or running, so that the same work is not queued twice. */
  readonly uniqueKey: string | null
  readonly cancelRequested: number
  readonly createdAt: string
  readonly finishedAt: string | null
}

declare module '../database/database.ts' {
  interface Database {
    job: JobTable
  }
}

export type Job = Selectable<JobTable>

/** One lease of a job: a process that takes over a silent job has one attempt more. */
type JobLease = Pick<Job, 'id' | 'attempts'>

interface NewJob<K extends JobKind> {
  readonly kind: K
  readonly payload: JobPayload<K>
  /** While a job with this key is waiting or running, no second one is made. */
  readonly uniqueKey?: string
  readonly now: Date
}

/** Queues a job in the transaction that needs it; answers its id, or that of its unfinished twin. */
export async function enqueueJob<K extends JobKind>(
  trx: Transaction<Database>,
  { kind, payload, uniqueKey, now }: NewJob<K>,
): Promise<string> {
  const id = newId()
  const inserted = await trx
    .insertInto('job')
    .values({
      id,
      kind,
      payload: JSON.stringify(payload),
      state: 'waiting',
      progress: 0,
      attempts: 0,
      runAt: now.toISOString(),
      uniqueKey: uniqueKey ?? null,
      cancelRequested: 0,
      createdAt: now.toISOString(),
    })
    .onConflict(conflict => conflict.column('uniqueKey').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted || !uniqueKey) return id
  return (await findActiveJob(trx, uniqueKey)) ?? id
}

export async function findActiveJob(
  db: Kysely<Database>,
  uniqueKey: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('job')
    .select('id')
    .where('uniqueKey', '=', uniqueKey)
    .executeTakeFirst()
  return row?.id
}

export function findJob(db: Kysely<Database>, id: string): Promise<Job | undefined> {
  return db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst()
}

/**
 * Takes the oldest due job of these kinds, or one whose worker has not been heard of since its lease
 * ran out.
 */
export async function leaseJob(
  trx: Transaction<Database>,
  dialect: Dialect,
  { kinds, now, leaseMs }: { kinds: readonly JobKind[]; now: Date; leaseMs: number },
): Promise<Job | undefined> {
  let due = trx
    .selectFrom('job')
    .select('id')
    .where('kind', 'in', kinds)
    .where(where =>
      where.or([
        where('state', '=', 'waiting').and('runAt', '<=', now.toISOString()),
        where('state', '=', 'running').and('leaseUntil', '<', now.toISOString()),
      ]),
    )
    .orderBy('runAt')
    .orderBy('createdAt')
    .limit(1)
  if (dialect.skipLocked) due = due.forUpdate().skipLocked()
  const found = await due.executeTakeFirst()
  if (!found) return undefined
  return trx
    .updateTable('job')
    .set(update => ({
      state: 'running' as const,
      attempts: update('attempts', '+', 1),
      leaseUntil: leaseEnd(now, leaseMs),
    }))
    .where('id', '=', found.id)
    .returningAll()
    .executeTakeFirst()
}

/** Keeps the lease, notes how far the work is, and says whether to go on. */
export async function renewLease(
  trx: Transaction<Database>,
  { id, attempts }: JobLease,
  progress: number,
  now: Date,
  leaseMs: number,
): Promise<'renewed' | 'lost' | 'cancelRequested'> {
  const row = await trx
    .updateTable('job')
    .set({ progress, leaseUntil: leaseEnd(now, leaseMs) })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'running')
    .returning('cancelRequested')
    .executeTakeFirst()
  if (!row) return 'lost'
  return row.cancelRequested ? 'cancelRequested' : 'renewed'
}

export type JobEnd =
  | { readonly state: 'done'; readonly result: unknown }
  | { readonly state: 'failed'; readonly error: string }
  | { readonly state: 'cancelled' }

/** Changes nothing where somebody else has taken the job meanwhile. */
export async function finishJob(
  trx: Transaction<Database>,
  { id, attempts }: JobLease,
  end: JobEnd,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('job')
    .set({
      state: end.state,
      ...(end.state === 'done' && { progress: 1, result: JSON.stringify(end.result ?? null) }),
      ...(end.state === 'failed' && { error: end.error }),
      uniqueKey: null,
      leaseUntil: null,
      finishedAt: now.toISOString(),
    })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', 'in', ['waiting', 'running'])
    .execute()
}

/** Puts an interrupted job back, to be taken up at the next start or by another process. */
export async function releaseJob(
  trx: Transaction<Database>,
  { id, attempts }: JobLease,
): Promise<void> {
  await trx
    .updateTable('job')
    .set({ state: 'waiting', leaseUntil: null })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'running')
    .execute()
}

/** A waiting job is cancelled at once, a running one is asked to stop. */
export async function requestCancel(
  trx: Transaction<Database>,
  id: string,
  now: Date,
): Promise<void> {
  await trx.updateTable('job').set({ cancelRequested: 1 }).where('id', '=', id).execute()
  const waiting = await trx
    .selectFrom('job')
    .select(['id', 'attempts'])
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (waiting) await finishJob(trx, waiting, { state: 'cancelled' }, now)
}

function leaseEnd(now: Date, leaseMs: number): string {
  return new Date(now.getTime() + leaseMs).toISOString()
}
