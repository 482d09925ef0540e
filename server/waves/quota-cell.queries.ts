import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { prepared, type Slots } from '../database/prepared.ts'

/** How far a cell of a wave's quotas is filled; the wave's target, where it binds, is one of them. */
interface QuotaCellTable {
  readonly waveId: string
  readonly id: string
  readonly capacity: number
  readonly taken: number
}

declare module '../database/database.ts' {
  interface Database {
    quotaCell: QuotaCellTable
  }
}

export type QuotaCell = Selectable<QuotaCellTable>

export function listCells(db: Kysely<Database>, waveIds: readonly string[]): Promise<QuotaCell[]> {
  if (waveIds.length === 0) return Promise.resolve([])
  return db.selectFrom('quotaCell').selectAll().where('waveId', 'in', waveIds).execute()
}

const oneMore = prepared((db, { waveId, id }: Slots<Pick<QuotaCell, 'waveId' | 'id'>>) =>
  db
    .updateTable('quotaCell')
    .set(({ eb }) => ({ taken: eb('taken', '+', 1) }))
    .where('waveId', '=', waveId)
    .where('id', '=', id)
    .whereRef('taken', '<', 'capacity')
    .returning(['capacity', 'taken']),
)

/** Takes one place where there is one, and says how it stands then. */
export async function takePlace(
  trx: Transaction<Database>,
  waveId: string,
  id: string,
): Promise<Pick<QuotaCell, 'capacity' | 'taken'> | undefined> {
  return (await oneMore(trx, { waveId, id })).at(0)
}

/** Counts places as taken, or with a negative number as given back, whatever the capacity. */
export async function movePlaces(
  trx: Transaction<Database>,
  waveId: string,
  id: string,
  by: number,
): Promise<void> {
  await trx
    .updateTable('quotaCell')
    .set(({ eb }) => ({ taken: eb('taken', '+', by) }))
    .where('waveId', '=', waveId)
    .where('id', '=', id)
    .where(({ eb }) => eb(eb('taken', '+', by), '>=', 0))
    .execute()
}

const full = prepared((db, { waveId, id }: Slots<Pick<QuotaCell, 'waveId' | 'id'>>) =>
  db
    .selectFrom('quotaCell')
    .select('id')
    .where('waveId', '=', waveId)
    .where('id', '=', id)
    .whereRef('taken', '>=', 'capacity'),
)

export async function isAnyFull(
  db: Kysely<Database>,
  waveId: string,
  ids: readonly string[],
): Promise<boolean> {
  for (const id of ids) if ((await full(db, { waveId, id })).length > 0) return true
  return false
}

/** Sets how many a cell takes; what is taken stays. */
export async function putCell(
  trx: Transaction<Database>,
  cell: Pick<QuotaCell, 'waveId' | 'id' | 'capacity'>,
  taken = 0,
): Promise<void> {
  await trx
    .insertInto('quotaCell')
    .values({ ...cell, taken })
    .onConflict(conflict =>
      conflict.columns(['waveId', 'id']).doUpdateSet({ capacity: cell.capacity }),
    )
    .execute()
}

export async function deleteCells(
  trx: Transaction<Database>,
  waveId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await trx.deleteFrom('quotaCell').where('waveId', '=', waveId).where('id', 'in', ids).execute()
}
