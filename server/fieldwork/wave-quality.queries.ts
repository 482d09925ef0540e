import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { WaveQualityTable } from './wave-quality.table.ts'

export type WaveQuality = Selectable<WaveQualityTable>

export function findQuality(
  db: Kysely<Database>,
  waveId: string,
): Promise<WaveQuality | undefined> {
  return db.selectFrom('waveQuality').selectAll().where('waveId', '=', waveId).executeTakeFirst()
}

export async function putQuality(trx: Transaction<Database>, quality: WaveQuality): Promise<void> {
  const { waveId: _, ...found } = quality
  await trx
    .insertInto('waveQuality')
    .values(quality)
    .onConflict(conflict => conflict.column('waveId').doUpdateSet(found))
    .execute()
}
