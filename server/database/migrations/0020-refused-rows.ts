import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Dialect } from '../dialects/dialect.ts'

/** All rows of a file of customers that cannot be taken over, as lines to be handed over. */
export async function refusedRows(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const table = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.tableSuffix ? builder.modifyEnd(sql.raw(dialect.tableSuffix)) : builder
  }

  await table('customerImportRefused')
    .addColumn('importId', 'text', c =>
      c.notNull().references('customerImport.id').onDelete('cascade'),
    )
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('lines', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('customerImportRefusedKey', ['importId', 'number'])
    .execute()
}
