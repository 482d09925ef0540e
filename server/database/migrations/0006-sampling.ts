import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Dialect } from '../dialects/dialect.ts'

/** Whom a wave would ask, and whom it has drawn. */
export async function sampling(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const table = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.tableSuffix ? builder.modifyEnd(sql.raw(dialect.tableSuffix)) : builder
  }
  const keyedTable = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.keyedTableSuffix ? builder.modifyEnd(sql.raw(dialect.keyedTableSuffix)) : builder
  }

  await table('samplePlan')
    .addColumn('waveId', 'text', c =>
      c.primaryKey().notNull().references('wave.id').onDelete('cascade'),
    )
    .addColumn('plan', 'text', c => c.notNull())
    .addColumn('revision', 'integer', c => c.notNull())
    .addColumn('frame', 'text')
    .addColumn('updatedAt', 'text', c => c.notNull())
    .execute()

  await table('sampleDraw')
    .addColumn('waveId', 'text', c =>
      c.primaryKey().notNull().references('wave.id').onDelete('cascade'),
    )
    .addColumn('state', 'text', c => c.notNull().check(sql`state in ('drawing','drawn')`))
    .addColumn('plan', 'text', c => c.notNull())
    .addColumn('seed', 'integer', c => c.notNull())
    .addColumn('frame', 'text')
    .addColumn('strata', 'text')
    .addColumn('phase', 'integer', c => c.notNull().defaultTo(1))
    .addColumn('drawnAt', 'text', c => c.notNull())
    .addColumn('drawnBy', 'text')
    .addColumn('releasedAt', 'text')
    .addColumn('releasedBy', 'text')
    .execute()

  await keyedTable('sampleMember')
    .addColumn('waveId', 'text', c =>
      c.notNull().references('sampleDraw.waveId').onDelete('cascade'),
    )
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('customerId', sql.raw<unknown>(dialect.bytewiseText), c =>
      c.references('customer.id').onDelete('set null'),
    )
    .addColumn('stratum', 'integer', c => c.notNull())
    .addColumn('phase', 'integer', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull().check(sql`state in ('waiting','invited','lost')`))
    .addPrimaryKeyConstraint('sampleMemberKey', ['waveId', 'number'])
    .execute()
  await db.schema
    .createIndex('sampleMemberWaiting')
    .on('sampleMember')
    .columns(['waveId', 'state', 'phase', 'number'])
    .execute()
  await db.schema
    .createIndex('sampleMemberCustomer')
    .on('sampleMember')
    .column('customerId')
    .execute()
}
