import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { ErasureGround, ErasureTable, RetentionDayTable } from './erasure.table.ts'

export type Erasure = Selectable<ErasureTable>
export type RetentionDay = Selectable<RetentionDayTable>

export async function insertErasure(
  trx: Transaction<Database>,
  erasure: Erasure,
  hashes: readonly string[],
): Promise<void> {
  await trx.insertInto('erasure').values(erasure).execute()
  await trx
    .insertInto('erasureKey')
    .values(hashes.map(hash => ({ hash, erasureId: erasure.id })))
    .execute()
}

export function findErasure(db: Kysely<Database>, id: string): Promise<Erasure | undefined> {
  return db.selectFrom('erasure').selectAll().where('id', '=', id).executeTakeFirst()
}

export interface ErasurePlace {
  readonly at: string
  readonly id: string
}

/** The latest first, after the one at this place. */
export function listErasures(
  db: Kysely<Database>,
  {
    ground,
    after,
    limit,
  }: {
    readonly ground?: ErasureGround | undefined
    readonly after?: ErasurePlace | undefined
    readonly limit: number
  },
): Promise<Erasure[]> {
  let query = db
    .selectFrom('erasure')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (ground !== undefined) query = query.where('ground', '=', ground)
  if (after !== undefined)
    query = query.where(sql<boolean>`("at", "id") < (${after.at}, ${after.id})`)
  return query.execute()
}

export async function countErasures(
  db: Kysely<Database>,
): Promise<{ readonly ground: ErasureGround; readonly erased: number }[]> {
  const rows = await db
    .selectFrom('erasure')
    .select(({ fn }) => ['ground', fn.countAll<number>().as('erased')])
    .groupBy('ground')
    .execute()
  return rows.map(({ ground, erased }) => ({ ground, erased: Number(erased) }))
}

/** The latest first. */
export function erasuresOf(db: Kysely<Database>, hashes: readonly string[]): Promise<Erasure[]> {
  if (hashes.length === 0) return Promise.resolve([])
  return db
    .selectFrom('erasure')
    .selectAll()
    .where('id', 'in', known =>
      known.selectFrom('erasureKey').select('erasureId').where('hash', 'in', hashes),
    )
    .orderBy('at', 'desc')
    .limit(20)
    .execute()
}

export async function noteRetentionRun(
  trx: Transaction<Database>,
  now: Date,
  erased: number,
): Promise<void> {
  const lastAt = now.toISOString()
  await trx
    .insertInto('retentionDay')
    .values({ day: lastAt.slice(0, 10), runs: 1, erased, lastAt })
    .onConflict(conflict =>
      conflict.column('day').doUpdateSet(({ ref }) => ({
        runs: sql<number>`${ref('retentionDay.runs')} + 1`,
        erased: sql<number>`${ref('retentionDay.erased')} + ${erased}`,
        lastAt,
      })),
    )
    .execute()
}

/** The latest first. */
export function listRetentionDays(db: Kysely<Database>, limit: number): Promise<RetentionDay[]> {
  return db.selectFrom('retentionDay').selectAll().orderBy('day', 'desc').limit(limit).execute()
}
