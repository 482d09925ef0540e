import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Dialect } from '../dialects/dialect.ts'

/** How often a questionnaire was opened, and where those left who answered nothing: counts alone. */
export async function openings(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const table = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.keyedTableSuffix ? builder.modifyEnd(sql.raw(dialect.keyedTableSuffix)) : builder
  }
  await table('waveOpening')
    .addColumn('waveId', 'text', c =>
      c.primaryKey().notNull().references('wave.id').onDelete('cascade'),
    )
    .addColumn('openings', 'integer', c => c.notNull())
    .execute()
  await table('silentLeaving')
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id').onDelete('cascade'))
    .addColumn('page', 'text', c => c.notNull())
    .addColumn('people', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('silentLeavingKey', ['waveId', 'page'])
    .execute()
}
