import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Dialect } from '../dialects/dialect.ts'

/** What happened to a customer's record, who has looked into it, and the proof that it is gone. */
export async function customerRights(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const table = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.tableSuffix ? builder.modifyEnd(sql.raw(dialect.tableSuffix)) : builder
  }
  const keyedTable = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.keyedTableSuffix ? builder.modifyEnd(sql.raw(dialect.keyedTableSuffix)) : builder
  }
  const bytewise = sql.raw<unknown>(dialect.bytewiseText)

  await db.schema.alterTable('customer').addColumn('importId', 'text').execute()

  // Both go with the customer.
  await keyedTable('customerEvent')
    .addColumn('customerId', bytewise, c =>
      c.notNull().references('customer.id').onDelete('cascade'),
    )
    .addColumn('revision', 'integer', c => c.notNull())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('by', 'text', c => c.notNull().check(sql`"by" in ('person','import','unsubscribe')`))
    .addColumn('byId', 'text')
    .addColumn('byName', 'text')
    .addColumn('isConsent', 'integer', c => c.notNull())
    .addColumn('changes', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('customerEventKey', ['customerId', 'revision'])
    .execute()
  await keyedTable('customerAccess')
    .addColumn('customerId', bytewise, c =>
      c.notNull().references('customer.id').onDelete('cascade'),
    )
    .addColumn('id', 'text', c => c.notNull())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('what', 'text', c => c.notNull().check(sql`what in ('contact','copy')`))
    .addColumn('byId', 'text', c => c.notNull())
    .addColumn('byName', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('customerAccessKey', ['customerId', 'id'])
    .execute()

  await table('erasure')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('ground', 'text', c =>
      c.notNull().check(sql`ground in ('asked','withdrawn','unneeded','mistaken','retention')`),
    )
    .addColumn('byId', 'text')
    .addColumn('byName', 'text')
    .addColumn('counts', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('erasureAt').on('erasure').columns(['at', 'id']).execute()
  await keyedTable('erasureKey')
    .addColumn('hash', 'text', c => c.notNull())
    .addColumn('erasureId', 'text', c => c.notNull().references('erasure.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('erasureKeyKey', ['hash', 'erasureId'])
    .execute()
  await db.schema.createIndex('erasureKeyErasure').on('erasureKey').column('erasureId').execute()
  await table('retentionDay')
    .addColumn('day', 'text', c => c.primaryKey().notNull())
    .addColumn('runs', 'integer', c => c.notNull())
    .addColumn('erased', 'integer', c => c.notNull())
    .addColumn('lastAt', 'text', c => c.notNull())
    .execute()
}
