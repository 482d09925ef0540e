import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { ResponseImportTable } from './import.table.ts'

export type ResponseImport = Selectable<ResponseImportTable>
export type ImportSummary = Omit<ResponseImport, 'content'>

const SUMMARY = [
  'id',
  'waveId',
  'fileName',
  'state',
  'profile',
  'mapping',
  'outcome',
  'committedRows',
  'committedOutcome',
  'createdAt',
  'committedAt',
] as const

export async function insertImport(
  trx: Transaction<Database>,
  made: Insertable<ResponseImportTable>,
): Promise<void> {
  await trx.insertInto('responseImport').values(made).execute()
}

/** Without the file itself. */
export function findImport(db: Kysely<Database>, id: string): Promise<ImportSummary | undefined> {
  return db.selectFrom('responseImport').select(SUMMARY).where('id', '=', id).executeTakeFirst()
}

export async function importContent(
  db: Kysely<Database>,
  id: string,
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('responseImport')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.content
}

/** Changes an import that is not committed yet; what was known by another mapping is forgotten. */
export async function putMapping(
  trx: Transaction<Database>,
  id: string,
  mapping: string,
): Promise<void> {
  await trx
    .updateTable('responseImport')
    .set({ mapping, state: 'uploaded', outcome: null })
    .where('id', '=', id)
    .where('state', '!=', 'committed')
    .execute()
}

/** Keeps what a check found, unless the mapping has changed meanwhile; says whether it did. */
export async function putOutcome(
  trx: Transaction<Database>,
  id: string,
  mapping: string,
  outcome: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('responseImport')
    .set({ outcome, state: 'checked' })
    .where('id', '=', id)
    .where('mapping', '=', mapping)
    .where('state', '!=', 'committed')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notes how far a commit is; false where it is not where the caller thinks. */
export async function advanceCommit(
  trx: Transaction<Database>,
  id: string,
  from: number,
  to: { readonly committedRows: number; readonly committedOutcome: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('responseImport')
    .set(to)
    .where('id', '=', id)
    .where('state', '=', 'checked')
    .where('committedRows', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The rows are responses now, and the file is not kept beside them. */
export async function finishCommit(
  trx: Transaction<Database>,
  id: string,
  outcome: string,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('responseImport')
    .set({
      state: 'committed',
      outcome,
      content: new Uint8Array(0),
      committedAt: now.toISOString(),
    })
    .where('id', '=', id)
    .execute()
}

/** Which of these rows the wave has already. */
export async function keysThere(
  db: Kysely<Database>,
  waveId: string,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db
    .selectFrom('surveyResponse')
    .select('importKey')
    .where('waveId', '=', waveId)
    .where('importKey', 'in', keys)
    .execute()
  return new Set(rows.map(({ importKey }) => importKey ?? ''))
}

export async function deleteImports(trx: Transaction<Database>, waveId: string): Promise<void> {
  await trx.deleteFrom('responseImport').where('waveId', '=', waveId).execute()
}

/** Files that nobody has committed since then. */
export async function deleteUnusedImports(
  trx: Transaction<Database>,
  before: string,
): Promise<void> {
  await trx
    .deleteFrom('responseImport')
    .where('state', '!=', 'committed')
    .where('createdAt', '<', before)
    .execute()
}
