import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Dialect } from '../dialects/dialect.ts'

/** Signs of a robot in how an answer arrived, and how many arrived from one address in a day. */
export async function robots(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  await db.schema.alterTable('surveyResponse').addColumn('signs', 'text').execute()

  const table = db.schema.createTable('addressCount')
  await (dialect.keyedTableSuffix ? table.modifyEnd(sql.raw(dialect.keyedTableSuffix)) : table)
    .addColumn('addressHash', 'text', c => c.primaryKey().notNull())
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id').onDelete('cascade'))
    .addColumn('day', 'text', c => c.notNull())
    .addColumn('count', 'integer', c => c.notNull())
    .execute()
}
