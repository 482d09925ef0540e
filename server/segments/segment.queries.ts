import { type Kysely, type RawBuilder, type Selectable, sql, type Transaction } from 'kysely'
import type { Customer } from '../customers/customer.queries.ts'
import type { Database } from '../database/database.ts'
import type { FrozenSegmentTable, SegmentTable } from './segment.table.ts'

export type Segment = Selectable<SegmentTable>
export type FrozenSegment = Selectable<FrozenSegmentTable>

export function listSegments(db: Kysely<Database>): Promise<Segment[]> {
  return db.selectFrom('segment').selectAll().orderBy('name').orderBy('id').execute()
}

export function findSegment(db: Kysely<Database>, id: string): Promise<Segment | undefined> {
  return db.selectFrom('segment').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertSegment(trx: Transaction<Database>, segment: Segment): Promise<void> {
  await trx.insertInto('segment').values(segment).execute()
}

/** Replaces name and filter if it still has this revision; answers the segment as it is then. */
export function replaceSegment(
  trx: Transaction<Database>,
  id: string,
  revision: number,
  to: Pick<Segment, 'name' | 'filter' | 'updatedAt'>,
): Promise<Segment | undefined> {
  return trx
    .updateTable('segment')
    .set({ ...to, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returningAll()
    .executeTakeFirst()
}

/** What waves have frozen of it stays with them. */
export async function deleteSegment(trx: Transaction<Database>, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('segment').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

/** One stretch of the customers by age: how many of them fit, and where the next one begins. */
export async function countStretch(
  db: Kysely<Database>,
  condition: RawBuilder<boolean>,
  after: string,
  rows: number,
): Promise<{ readonly members: number; readonly last: string | null }> {
  const end = await db
    .selectFrom('customer')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .offset(rows - 1)
    .limit(1)
    .executeTakeFirst()
  let query = db
    .selectFrom('customer')
    .select(({ fn }) => fn.countAll<number>().as('members'))
    .where('id', '>', after)
    .where(condition)
  if (end) query = query.where('id', '<=', end.id)
  const row = await query.executeTakeFirst()
  return { members: Number(row?.members ?? 0), last: end?.id ?? null }
}

/** Those of a stretch that fit, newest first. */
export async function membersInStretch(
  db: Kysely<Database>,
  condition: RawBuilder<boolean>,
  before: string,
  { rows, limit }: { readonly rows: number; readonly limit: number },
): Promise<{ readonly members: readonly Customer[]; readonly last: string | null }> {
  const end = await db
    .selectFrom('customer')
    .select('id')
    .where('id', '<', before)
    .orderBy('id', 'desc')
    .offset(rows - 1)
    .limit(1)
    .executeTakeFirst()
  let query = db
    .selectFrom('customer')
    .selectAll()
    .where('id', '<', before)
    .where(condition)
    .orderBy('id', 'desc')
    .limit(limit)
  if (end) query = query.where('id', '>=', end.id)
  return { members: await query.execute(), last: end?.id ?? null }
}

export async function insertFrozenSegment(
  trx: Transaction<Database>,
  frozen: FrozenSegment,
): Promise<void> {
  await trx.insertInto('frozenSegment').values(frozen).execute()
}

export async function insertMembers(
  trx: Transaction<Database>,
  { waveId, segmentId }: Pick<FrozenSegment, 'waveId' | 'segmentId'>,
  condition: RawBuilder<boolean>,
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into "segmentMember" ("waveId", "segmentId", "customerId")
    select cast(${waveId} as text), cast(${segmentId} as text), "customer"."id"
    from "customer" where ${condition} order by "customer"."id"
  `.execute(trx)
  return Number(numAffectedRows)
}

export async function putMemberCount(
  trx: Transaction<Database>,
  { waveId, segmentId }: Pick<FrozenSegment, 'waveId' | 'segmentId'>,
  members: number,
): Promise<void> {
  await trx
    .updateTable('frozenSegment')
    .set({ members })
    .where('waveId', '=', waveId)
    .where('segmentId', '=', segmentId)
    .execute()
}

export function findFrozenSegment(
  db: Kysely<Database>,
  segmentId: string,
  waveId: string,
): Promise<FrozenSegment | undefined> {
  return db
    .selectFrom('frozenSegment')
    .selectAll()
    .where('segmentId', '=', segmentId)
    .where('waveId', '=', waveId)
    .executeTakeFirst()
}
