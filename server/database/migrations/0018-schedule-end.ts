import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'

/** The last day on which a wave of a schedule may open. */
export async function scheduleEnd(db: Kysely<Database>): Promise<void> {
  await db.schema.alterTable('waveSchedule').addColumn('endsOn', 'text').execute()
}
