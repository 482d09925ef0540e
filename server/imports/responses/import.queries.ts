import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import { changeIf } from '../../database/change-if.ts'
import type { Database } from '../../database/database.ts'
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

const UNCOMMITTED = ['uploaded', 'checked'] as const
const NOTHING = new Uint8Array(0)

/** Changes an import that is not committed yet; what was known by another mapping is forgotten. */
export async function putMapping(
  trx: Transaction<Database>,
  id: string,
  mapping: string,
): Promise<void> {
  const change = { mapping, state: 'uploaded', outcome: null } as const
  await changeIf(trx, 'responseImport', { id, state: UNCOMMITTED }, change)
}

/** Keeps what a check found, unless the mapping has changed meanwhile; says whether it did. */
export function putOutcome(
  trx: Transaction<Database>,
  id: string,
  mapping: string,
  outcome: string,
): Promise<boolean> {
  const expected = { id, mapping, state: UNCOMMITTED }
  return changeIf(trx, 'responseImport', expected, { outcome, state: 'checked' })
}

/** Notes how far a commit is; false where it is not where the caller thinks. */
export function advanceCommit(
  trx: Transaction<Database>,
  id: string,
  from: number,
  to: { readonly committedRows: number; readonly committedOutcome: string },
): Promise<boolean> {
  return changeIf(trx, 'responseImport', { id, state: 'checked', committedRows: from }, to)
}

/** The rows are responses now, and the file is not kept beside them. */
export async function finishCommit(
  trx: Transaction<Database>,
  id: string,
  outcome: string,
  now: Date,
): Promise<void> {
  const committed = { state: 'committed', committedAt: now.toISOString() } as const
  await changeIf(trx, 'responseImport', { id }, { ...committed, outcome, content: NOTHING })
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
