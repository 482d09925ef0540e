import { type CreateTableBuilder, sql } from 'kysely'
import type { Store } from '#server/database/database.ts'

/**
 * Takes the database back to where files of responses were stored whole, with the rows that it has.
 * No file may be longer than one piece.
 */
export async function withoutResponsePieces({ accounts, dialect }: Store): Promise<void> {
  await accounts.transaction().execute(async trx => {
    const builder: CreateTableBuilder<string, never> =
      trx.schema.createTable('responseImportBefore')
    await (dialect.tableSuffix ? builder.modifyEnd(sql.raw(dialect.tableSuffix)) : builder)
      .addColumn('id', 'text', c => c.primaryKey().notNull())
      .addColumn('waveId', 'text', c => c.notNull().references('wave.id'))
      .addColumn('fileName', 'text', c => c.notNull())
      .addColumn('content', dialect.blob, c => c.notNull())
      .addColumn('state', 'text', c =>
        c.notNull().check(sql`state in ('uploaded','checked','committed')`),
      )
      .addColumn('profile', 'text', c => c.notNull())
      .addColumn('mapping', 'text')
      .addColumn('outcome', 'text')
      .addColumn('committedRows', 'integer', c => c.notNull().defaultTo(0))
      .addColumn('committedOutcome', 'text')
      .addColumn('createdAt', 'text', c => c.notNull())
      .addColumn('committedAt', 'text')
      .execute()
    const empty = dialect.name === 'sqlite' ? sql.raw("x''") : sql.raw("''::bytea")
    await sql`
      insert into "responseImportBefore"
        ("id", "waveId", "fileName", "content", "state", "profile", "mapping", "outcome",
         "committedRows", "committedOutcome", "createdAt", "committedAt")
      select "id", "waveId", "fileName", coalesce("content", ${empty}), "state", "profile", "mapping",
         "outcome", "committedRow", "committedCounts", "createdAt", "committedAt"
      from "responseImport" left join "responseImportPiece" on "importId" = "id"
    `.execute(trx)
    await trx.schema.dropTable('responseImportPiece').execute()
    await trx.schema.dropTable('responseImport').execute()
    await trx.schema.alterTable('responseImportBefore').renameTo('responseImport').execute()
    await sql`delete from kysely_migration where name = '0023-response-import-pieces'`.execute(trx)
  })
}
