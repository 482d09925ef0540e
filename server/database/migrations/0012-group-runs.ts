import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'

/** Stored comparisons of groups of respondents within a wave. */
export async function groupRuns(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('groupRun')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id'))
    .addColumn('versionId', 'text', c => c.notNull().references('surveyVersion.id'))
    .addColumn('grouping', 'text', c => c.notNull())
    .addColumn('options', 'text', c => c.notNull())
    .addColumn('n', 'integer', c => c.notNull())
    .addColumn('fingerprint', 'text', c => c.notNull())
    .addColumn('engine', 'text', c => c.notNull())
    .addColumn('result', 'text', c => c.notNull())
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('createdBy', 'text')
    .execute()
  await db.schema
    .createIndex('groupRunWave')
    .on('groupRun')
    .columns(['waveId', 'createdAt'])
    .execute()
}
