import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Dialect } from '../dialects/dialect.ts'

/** By what a respondent finds an answer again, and which sites may show a wave's questionnaire. */
export async function receipts(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  await db.schema.alterTable('surveyResponse').addColumn('receiptHash', 'text').execute()
  await db.schema
    .createIndex('surveyResponseReceipt')
    .on('surveyResponse')
    .column('receiptHash')
    .where(sql.ref('receiptHash'), 'is not', null)
    .execute()

  const table = db.schema.createTable('embedding')
  await (dialect.tableSuffix ? table.modifyEnd(sql.raw(dialect.tableSuffix)) : table)
    .addColumn('waveId', 'text', c =>
      c.primaryKey().notNull().references('wave.id').onDelete('cascade'),
    )
    .addColumn('origins', 'text', c => c.notNull())
    .execute()
}
