import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Dialect } from '../dialects/dialect.ts'

/** What the answers of a wave look like, and which of them a run has left out. */
export async function quality(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const table = db.schema.createTable('waveQuality')
  await (dialect.tableSuffix ? table.modifyEnd(sql.raw(dialect.tableSuffix)) : table)
    .addColumn('waveId', 'text', c =>
      c.primaryKey().notNull().references('wave.id').onDelete('cascade'),
    )
    .addColumn('answered', 'integer', c => c.notNull())
    .addColumn('isFinal', 'integer', c => c.notNull())
    .addColumn('flagged', 'integer', c => c.notNull())
    .addColumn('leftOut', 'integer', c => c.notNull())
    .addColumn('counts', 'text', c => c.notNull())
    .addColumn('settledAt', 'text', c => c.notNull())
    .execute()

  // Few of many: whoever looks for them need not go through the rest.
  await db.schema
    .createIndex('surveyResponseFlagged')
    .on('surveyResponse')
    .columns(['waveId', 'id'])
    .where(sql.ref('flags'), 'is not', null)
    .execute()

  await db.schema.alterTable('indexRun').addColumn('leftOut', 'text').execute()
}
