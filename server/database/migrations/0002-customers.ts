import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Dialect } from '../dialects/dialect.ts'

/** Who may be asked: customers, their files on the way in, and named parts of them. */
export async function customers(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const table = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.tableSuffix ? builder.modifyEnd(sql.raw(dialect.tableSuffix)) : builder
  }
  const keyedTable = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.keyedTableSuffix ? builder.modifyEnd(sql.raw(dialect.keyedTableSuffix)) : builder
  }
  const bytewise = sql.raw<unknown>(dialect.bytewiseText)

  await table('customerAttribute')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('type', 'text', c => c.notNull().check(sql`type in ('text','number','date','flag')`))
    .addColumn('createdAt', 'text', c => c.notNull())
    .execute()

  // Ids rise with time: new rows come at the end, and so does a list by age.
  await table('customer')
    .addColumn('id', bytewise, c => c.primaryKey().notNull())
    .addColumn('source', bytewise, c => c.notNull())
    .addColumn('externalId', bytewise, c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull().check(sql`kind in ('person','account')`))
    .addColumn('accountExternalId', 'text')
    .addColumn('role', 'text')
    .addColumn('name', 'text')
    .addColumn('nameKey', bytewise)
    .addColumn('nameTailKey', bytewise)
    .addColumn('email', 'text')
    .addColumn('emailKey', bytewise)
    .addColumn('phone', 'text')
    .addColumn('phoneKey', bytewise)
    .addColumn('language', 'text')
    .addColumn('region', 'text')
    .addColumn('firstContactOn', 'text')
    .addColumn('acquisitionChannel', 'text')
    .addColumn('acquisitionCost', 'text')
    .addColumn('owner', 'text')
    .addColumn('statusOverride', 'text')
    .addColumn('statusReason', 'text')
    .addColumn('tags', 'text', c => c.notNull())
    .addColumn('birthYear', 'integer')
    .addColumn('attributes', 'text', c => c.notNull())
    .addColumn('consent', 'text', c =>
      c.notNull().check(sql`consent in ('granted','denied','withdrawn','unknown')`),
    )
    .addColumn('consentAt', 'text')
    .addColumn('consentSource', 'text')
    .addColumn('consentText', 'text')
    .addColumn('consentChannels', 'text', c => c.notNull())
    .addColumn('doNotContact', 'integer', c => c.notNull())
    .addColumn('retentionUntil', 'text')
    .addColumn('sourceUpdatedAt', 'text')
    .addColumn('revision', 'integer', c => c.notNull())
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('updatedAt', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createIndex('customerExternalId')
    .unique()
    .on('customer')
    .columns(['externalId', 'source'])
    .execute()
  for (const column of ['nameKey', 'nameTailKey', 'emailKey', 'phoneKey']) {
    await db.schema
      .createIndex(`customer${column.charAt(0).toUpperCase()}${column.slice(1)}`)
      .on('customer')
      .columns([column, 'id'])
      .where(sql.ref(column), 'is not', null)
      .execute()
  }
  await db.schema
    .createIndex('customerRetention')
    .on('customer')
    .column('retentionUntil')
    .where(sql.ref('retentionUntil'), 'is not', null)
    .execute()

  await table('customerImport')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('fileName', 'text', c => c.notNull())
    .addColumn('source', 'text', c => c.notNull())
    .addColumn('state', 'text', c =>
      c.notNull().check(sql`state in ('uploading','uploaded','checked','committed')`),
    )
    .addColumn('bytes', 'integer', c => c.notNull())
    .addColumn('fingerprint', 'text')
    .addColumn('profile', 'text')
    .addColumn('mapping', 'text')
    .addColumn('outcome', 'text')
    .addColumn('superseded', 'text')
    .addColumn('committedRow', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('committedCounts', 'text')
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('committedAt', 'text')
    .execute()
  await table('customerImportPiece')
    .addColumn('importId', 'text', c => c.notNull().references('customerImport.id'))
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('content', dialect.blob, c => c.notNull())
    .addPrimaryKeyConstraint('customerImportPieceKey', ['importId', 'number'])
    .execute()

  await table('segment')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('filter', 'text', c => c.notNull())
    .addColumn('revision', 'integer', c => c.notNull())
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('updatedAt', 'text', c => c.notNull())
    .execute()

  // What a segment was when a wave was fielded; it goes with the wave.
  await table('frozenSegment')
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id').onDelete('cascade'))
    .addColumn('segmentId', 'text', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('filter', 'text', c => c.notNull())
    .addColumn('revision', 'integer', c => c.notNull())
    .addColumn('members', 'integer', c => c.notNull())
    .addColumn('frozenAt', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('frozenSegmentKey', ['waveId', 'segmentId'])
    .execute()
  await keyedTable('segmentMember')
    .addColumn('waveId', 'text', c => c.notNull())
    .addColumn('segmentId', 'text', c => c.notNull())
    .addColumn('customerId', bytewise, c => c.notNull())
    .addPrimaryKeyConstraint('segmentMemberKey', ['waveId', 'segmentId', 'customerId'])
    .addForeignKeyConstraint(
      'segmentMemberSegment',
      ['waveId', 'segmentId'],
      'frozenSegment',
      ['waveId', 'segmentId'],
      c => c.onDelete('cascade'),
    )
    .execute()
  await db.schema
    .createIndex('segmentMemberCustomer')
    .on('segmentMember')
    .column('customerId')
    .execute()
}
