import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Dialect } from '../dialects/dialect.ts'

/**
 * Files of responses are stored as files of customers are: piece by piece while they arrive, and in
 * columns of the same names. A file that is there becomes one piece.
 */
export async function responseImportPieces(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  // PostgreSQL runs every step in a transaction; on SQLite this one needs its own.
  if (db.isTransaction) await rebuild(db, dialect)
  else await db.transaction().execute(trx => rebuild(trx, dialect))
}

async function rebuild(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const table = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.tableSuffix ? builder.modifyEnd(sql.raw(dialect.tableSuffix)) : builder
  }
  await db.schema.alterTable('responseImport').renameTo('responseImportBefore').execute()
  await table('responseImport')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id'))
    .addColumn('fileName', 'text', c => c.notNull())
    .addColumn('state', 'text', c =>
      c.notNull().check(sql`state in ('uploading','uploaded','checked','committed')`),
    )
    .addColumn('bytes', 'integer', c => c.notNull())
    .addColumn('fingerprint', 'text')
    .addColumn('profile', 'text')
    .addColumn('mapping', 'text')
    .addColumn('outcome', 'text')
    .addColumn('committedRow', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('committedCounts', 'text')
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('committedAt', 'text')
    .execute()
  await table('responseImportPiece')
    .addColumn('importId', 'text', c =>
      c.notNull().references('responseImport.id').onDelete('cascade'),
    )
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('content', dialect.blob, c => c.notNull())
    .addPrimaryKeyConstraint('responseImportPieceKey', ['importId', 'number'])
    .execute()
  await sql`
    insert into "responseImport"
      ("id", "waveId", "fileName", "state", "bytes", "profile", "mapping", "outcome",
       "committedRow", "committedCounts", "createdAt", "committedAt")
    select "id", "waveId", "fileName", "state", length("content"), "profile", "mapping", "outcome",
       "committedRows", "committedOutcome", "createdAt", "committedAt"
    from "responseImportBefore"
  `.execute(db)
  await sql`
    insert into "responseImportPiece" ("importId", "number", "content")
    select "id", 0, "content" from "responseImportBefore" where length("content") > 0
  `.execute(db)
  await db.schema.dropTable('responseImportBefore').execute()
}
