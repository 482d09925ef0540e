import { type Kysely, sql, type Transaction } from 'kysely'
import { changeIf } from '../database/change-if.ts'
import type { Database } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import { Problem } from '../http/problem.ts'
import type { ImportState, ImportTable } from './import.table.ts'

/** The tables of the database whose rows have these columns. */
type TableWith<Columns> = {
  [T in keyof Database]: Database[T] extends Columns ? T : never
}[keyof Database]

/** Each kind of import has a table of its own. */
export type ImportTableName = TableWith<ImportTable>
/** Tables that hold a file, or what was read of it, in numbered parts. */
export type PartTableName = TableWith<{ readonly importId: string; readonly number: number }>

export type ImportRow<T extends ImportTableName> = Database[T] & ImportTable

/** An import whose file is stored. */
export type UploadedImport<T extends ImportTableName> = ImportRow<T> & {
  readonly state: Exclude<ImportState, 'uploading'>
  readonly profile: string
}

/** An import whose columns are mapped. */
export type MappedImport<T extends ImportTableName> = UploadedImport<T> & {
  readonly mapping: string
}

export function isMapped<T extends ImportTableName>(
  found: UploadedImport<T>,
): found is MappedImport<T> {
  return found.mapping !== null
}

const MAX_FILE_NAME_LENGTH = 200

/** The row of an import whose file is about to arrive. */
export function newImport(fileName: string, now: Date): ImportTable {
  return {
    id: newId(),
    fileName: fileName.replace(/\p{Cc}/gu, '').slice(0, MAX_FILE_NAME_LENGTH),
    state: 'uploading',
    bytes: 0,
    fingerprint: null,
    profile: null,
    mapping: null,
    outcome: null,
    committedRow: 0,
    committedCounts: null,
    createdAt: now.toISOString(),
    committedAt: null,
  }
}

/** Throws a problem where there is no such import, or its file is not stored yet. */
export async function readImport<T extends ImportTableName>(
  db: Kysely<Database>,
  table: T,
  id: string,
): Promise<UploadedImport<T>> {
  const { rows } = await sql<UploadedImport<T>>`
    select * from ${sql.table(table)}
    where id = ${id} and state != 'uploading' and profile is not null
  `.execute(db)
  const [found] = rows
  if (found === undefined) throw new Problem('not-found')
  return found
}

export async function insertPiece(
  trx: Transaction<Database>,
  table: ImportTableName,
  importId: string,
  number: number,
  content: Uint8Array,
): Promise<void> {
  await trx.insertInto(`${table}Piece`).values({ importId, number, content }).execute()
}

/** The file from its beginning, one piece in memory at a time. */
export async function* readPieces(
  db: Kysely<Database>,
  table: ImportTableName,
  importId: string,
): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number++) {
    const piece = await db
      .selectFrom(`${table}Piece`)
      .select('content')
      .where('importId', '=', importId)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!piece) return
    yield piece.content
  }
}

export async function finishUpload(
  trx: Transaction<Database>,
  table: ImportTableName,
  id: string,
  uploaded: { readonly bytes: number; readonly fingerprint: string; readonly profile: string },
): Promise<void> {
  await changeIf(trx, table, { id }, { ...uploaded, state: 'uploaded' })
}

const UNCOMMITTED = ['uploaded', 'checked'] as const

/** Maps the columns of an import that is not committed; what another mapping came to is dropped. */
export async function putMapping(
  trx: Transaction<Database>,
  table: ImportTableName,
  id: string,
  mapping: string,
): Promise<void> {
  const change = { mapping, state: 'uploaded', outcome: null } as const
  await changeIf(trx, table, { id, state: UNCOMMITTED }, change)
}

/** Stores what a check found, unless the mapping has changed meanwhile; says whether it did. */
export function putOutcome(
  trx: Transaction<Database>,
  table: ImportTableName,
  id: string,
  mapping: string,
  outcome: string,
): Promise<boolean> {
  const expected = { id, mapping, state: UNCOMMITTED }
  return changeIf(trx, table, expected, { outcome, state: 'checked' })
}

/** Notes where a commit is; false where it is not where the caller believes. */
export function advanceCommit(
  trx: Transaction<Database>,
  table: ImportTableName,
  id: string,
  from: number,
  to: { readonly committedRow: number; readonly committedCounts: string },
): Promise<boolean> {
  return changeIf(trx, table, { id, state: 'checked', committedRow: from }, to)
}

export async function finishCommit(
  trx: Transaction<Database>,
  table: ImportTableName,
  id: string,
  outcome: string,
  now: Date,
): Promise<void> {
  const committed = { state: 'committed', committedAt: now.toISOString() } as const
  await changeIf(trx, table, { id }, { ...committed, outcome })
}

/** Deletes the first parts of a file, so that other writes need not wait for all of it; false when none are left. */
export async function deleteParts(
  trx: Transaction<Database>,
  table: PartTableName,
  importId: string,
  parts: number,
): Promise<boolean> {
  const first = trx
    .selectFrom(table)
    .select('number')
    .where('importId', '=', importId)
    .orderBy('number')
    .limit(parts)
  const { numDeletedRows } = await trx
    .deleteFrom(table)
    .where('importId', '=', importId)
    .where('number', 'in', first)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function deleteImport(
  trx: Transaction<Database>,
  table: ImportTableName,
  id: string,
): Promise<void> {
  await trx.deleteFrom(table).where('id', '=', id).execute()
}

/** Imports from before that time that were never committed. */
export async function unusedImportIds(
  db: Kysely<Database>,
  table: ImportTableName,
  before: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('state', '!=', 'committed')
    .where('createdAt', '<', before)
    .execute()
  return rows.map(({ id }) => id)
}
