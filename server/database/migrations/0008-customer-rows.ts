import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Dialect } from '../dialects/dialect.ts'

/** What a check has read of a file of customers, so that the commit need not read it again. */
export async function customerRows(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const table = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.tableSuffix ? builder.modifyEnd(sql.raw(dialect.tableSuffix)) : builder
  }

  await table('customerImportRows')
    .addColumn('importId', 'text', c => c.notNull().references('customerImport.id'))
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('lastRow', 'integer', c => c.notNull())
    .addColumn('content', dialect.blob, c => c.notNull())
    .addPrimaryKeyConstraint('customerImportRowsKey', ['importId', 'number'])
    .execute()
}
