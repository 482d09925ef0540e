import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'

/** Why a mailing rests by itself and since when it counts, and the keys of other programs. */
export async function sending(db: Kysely<Database>): Promise<void> {
  for (const column of ['restReason', 'startedAt', 'againAt'])
    await db.schema.alterTable('mailing').addColumn(column, 'text').execute()

  await db.schema
    .createTable('apiKey')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('keyHash', 'text', c => c.notNull().unique())
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('createdBy', 'text', c => c.notNull())
    .addColumn('usedAt', 'text')
    .addColumn('minute', 'text')
    .addColumn('inMinute', 'integer', c => c.notNull())
    .execute()
}
