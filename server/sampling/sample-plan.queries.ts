import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import type { DrawnMember } from './draw.ts'
import type { SampleDrawTable, SampleMemberTable, SamplePlanTable } from './sample-plan.table.ts'

export type StoredPlan = Selectable<SamplePlanTable>
export type StoredDraw = Selectable<SampleDrawTable>
export type SampleMember = Selectable<SampleMemberTable>

export function findPlan(db: Kysely<Database>, waveId: string): Promise<StoredPlan | undefined> {
  return db.selectFrom('samplePlan').selectAll().where('waveId', '=', waveId).executeTakeFirst()
}

export async function putPlan(trx: Transaction<Database>, plan: StoredPlan): Promise<void> {
  const { waveId, ...changes } = plan
  await trx
    .insertInto('samplePlan')
    .values(plan)
    .onConflict(conflict => conflict.column('waveId').doUpdateSet(changes))
    .execute()
}

/** Notes what was counted, unless the plan has changed meanwhile. */
export async function putFrame(
  trx: Transaction<Database>,
  waveId: string,
  plan: string,
  frame: string,
): Promise<void> {
  await trx
    .updateTable('samplePlan')
    .set({ frame })
    .where('waveId', '=', waveId)
    .where('plan', '=', plan)
    .execute()
}

export function findDraw(db: Kysely<Database>, waveId: string): Promise<StoredDraw | undefined> {
  return db.selectFrom('sampleDraw').selectAll().where('waveId', '=', waveId).executeTakeFirst()
}

/** Says whether there was none before. */
export async function insertDraw(trx: Transaction<Database>, draw: StoredDraw): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('sampleDraw')
    .values(draw)
    .onConflict(conflict => conflict.column('waveId').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Says whether it was there and nobody is drawn by it yet. */
export async function deleteUnfinishedDraw(
  trx: Transaction<Database>,
  waveId: string,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('sampleDraw')
    .where('waveId', '=', waveId)
    .where('state', '=', 'drawing')
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Says whether it still was to be finished. */
export async function finishDraw(
  trx: Transaction<Database>,
  waveId: string,
  to: Pick<StoredDraw, 'frame' | 'strata'>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('sampleDraw')
    .set({ ...to, state: 'drawn' })
    .where('waveId', '=', waveId)
    .where('state', '=', 'drawing')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Says whether there was a reserve that nobody had released. */
export async function releaseReserve(
  trx: Transaction<Database>,
  waveId: string,
  by: Pick<StoredDraw, 'releasedAt' | 'releasedBy'>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('sampleDraw')
    .set({ ...by, phase: 2 })
    .where('waveId', '=', waveId)
    .where('state', '=', 'drawn')
    .where('phase', '=', 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** As many as that; says whether there were any. */
export async function deleteMembers(
  trx: Transaction<Database>,
  waveId: string,
  limit: number,
): Promise<boolean> {
  const some = trx
    .selectFrom('sampleMember')
    .select('number')
    .where('waveId', '=', waveId)
    .orderBy('number')
    .limit(limit)
  const { numDeletedRows } = await trx
    .deleteFrom('sampleMember')
    .where('waveId', '=', waveId)
    .where('number', 'in', some)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Many at once, numbered from `from` on. Whoever was deleted meanwhile stays as a number. */
export async function insertMembers(
  trx: Transaction<Database>,
  dialect: Dialect,
  waveId: string,
  from: number,
  members: readonly DrawnMember[],
): Promise<void> {
  const given = dialect.jsonRows(
    JSON.stringify(
      members.map(({ customerId, stratum, phase }, at) => [from + at, customerId, stratum, phase]),
    ),
    [
      { name: 'number', type: 'integer' },
      { name: 'drawnId', type: 'text' },
      { name: 'stratum', type: 'integer' },
      { name: 'phase', type: 'integer' },
    ],
  )
  await sql`
    insert into "sampleMember" ("waveId", "number", "customerId", "stratum", "phase", "state")
    select cast(${waveId} as text), "given"."number", "customer"."id", "given"."stratum",
      "given"."phase", 'waiting'
    from ${given} as "given" left join "customer" on "customer"."id" = "given"."drawnId"
  `.execute(trx)
}

/** Whose turn it is, in the order of the draw. */
export function waitingMembers(
  db: Kysely<Database>,
  waveId: string,
  phase: number,
  limit: number,
): Promise<SampleMember[]> {
  return db
    .selectFrom('sampleMember')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('state', '=', 'waiting')
    .where('phase', '<=', phase)
    .orderBy('phase')
    .orderBy('number')
    .limit(limit)
    .execute()
}

export async function putMemberState(
  trx: Transaction<Database>,
  waveId: string,
  numbers: readonly number[],
  state: SampleMember['state'],
): Promise<void> {
  if (numbers.length === 0) return
  await trx
    .updateTable('sampleMember')
    .set({ state })
    .where('waveId', '=', waveId)
    .where('number', 'in', numbers)
    .execute()
}

export function countMembers(
  db: Kysely<Database>,
  waveId: string,
): Promise<(Pick<SampleMember, 'state' | 'phase'> & { readonly members: number })[]> {
  return db
    .selectFrom('sampleMember')
    .select(({ fn }) => ['state', 'phase', fn.countAll<number>().as('members')])
    .where('waveId', '=', waveId)
    .groupBy(['state', 'phase'])
    .execute()
}

/** A page of the members with what identifies them, after a number. */
export function listMembers(db: Kysely<Database>, waveId: string, after: number, limit: number) {
  return db
    .selectFrom('sampleMember')
    .leftJoin('customer', 'customer.id', 'sampleMember.customerId')
    .select([
      'sampleMember.number',
      'sampleMember.stratum',
      'sampleMember.phase',
      'sampleMember.state',
      'customer.externalId',
      'customer.name',
      'customer.language',
    ])
    .where('sampleMember.waveId', '=', waveId)
    .where('sampleMember.number', '>', after)
    .orderBy('sampleMember.number')
    .limit(limit)
    .execute()
}
