import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'

/** What the answers of a wave looked like when they were last gone through. */
interface WaveQualityTable {
  readonly waveId: string
  /** Complete responses that were looked at. */
  readonly answered: number
  /** 1 where the wave had closed: nothing can change what is typical of it any more. */
  readonly isFinal: number
  /** Responses with a flag, and those of them that may be left out. */
  readonly flagged: number
  readonly leftOut: number
  /** JSON: how many carry each flag. */
  readonly counts: string
  readonly settledAt: string
}

declare module '../database/database.ts' {
  interface Database {
    waveQuality: WaveQualityTable
  }
}

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
