import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'

/** `surveyResponseParadata` begins with the same columns; each submission paid for both. */
export async function responseIndex(db: Kysely<Database>): Promise<void> {
  await db.schema.dropIndex('surveyResponseWave').execute()
}
