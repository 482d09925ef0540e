import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { SampleTotalTable } from './sample-block.table.ts'

export type SampleTotal = Selectable<SampleTotalTable>

export function totalsOf(db: Kysely<Database>, waveId: string): Promise<SampleTotal[]> {
  return db.selectFrom('sampleTotal').selectAll().where('waveId', '=', waveId).execute()
}

/** How many complete rows the blocks of each wave hold. */
export async function completeRowsByWave(
  db: Kysely<Database>,
  atLeast: number,
): Promise<{ waveId: string; rows: number }[]> {
  return db
    .selectFrom('sampleTotal')
    .select(['waveId', 'rows'])
    .where('state', '=', 'complete')
    .where('rows', '>=', atLeast)
    .execute()
}

export async function putTotal(trx: Transaction<Database>, total: SampleTotal): Promise<void> {
  const { rows, erased, moments } = total
  await trx
    .insertInto('sampleTotal')
    .values(total)
    .onConflict(conflict =>
      conflict.columns(['waveId', 'state']).doUpdateSet({ rows, erased, moments }),
    )
    .execute()
}
