import type { Kysely, Selectable, Transaction } from 'kysely'
import { changeIf } from '../../database/change-if.ts'
import type { Database } from '../../database/database.ts'
import type { CustomerImportTable } from './customer-import.table.ts'

export type CustomerImport = Selectable<CustomerImportTable>

export async function insertImport(
  trx: Transaction<Database>,
  made: CustomerImport,
): Promise<void> {
  await trx.insertInto('customerImport').values(made).execute()
}

export function findImport(db: Kysely<Database>, id: string): Promise<CustomerImport | undefined> {
  return db.selectFrom('customerImport').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The newest import of the same file that was committed. */
export function findDuplicate(
  db: Kysely<Database>,
  { id, fingerprint, source }: CustomerImport,
): Promise<Pick<CustomerImport, 'fileName' | 'committedAt'> | undefined> {
  return db
    .selectFrom('customerImport')
    .select(['fileName', 'committedAt'])
    .where('fingerprint', '=', fingerprint)
    .where('source', '=', source)
    .where('id', '!=', id)
    .where('state', '=', 'committed')
    .orderBy('committedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function finishUpload(
  trx: Transaction<Database>,
  id: string,
  uploaded: Pick<CustomerImport, 'bytes' | 'fingerprint' | 'profile'>,
): Promise<void> {
  await changeIf(trx, 'customerImport', { id }, { ...uploaded, state: 'uploaded' })
}

const UNCOMMITTED = ['uploaded', 'checked'] as const

/** What was known by another mapping is forgotten. */
export async function putMapping(
  trx: Transaction<Database>,
  id: string,
  mapping: string,
): Promise<void> {
  const expected = { id, state: UNCOMMITTED }
  const change = { mapping, state: 'uploaded', outcome: null, superseded: null } as const
  await changeIf(trx, 'customerImport', expected, change)
}

/** Keeps what a check found, unless the mapping has changed meanwhile; says whether it did. */
export function putOutcome(
  trx: Transaction<Database>,
  id: string,
  mapping: string,
  found: { readonly outcome: string; readonly superseded: string },
): Promise<boolean> {
  const expected = { id, mapping, state: UNCOMMITTED }
  return changeIf(trx, 'customerImport', expected, { ...found, state: 'checked' })
}

/** Notes how far a commit is; false where it is not where the caller thinks. */
export function advanceCommit(
  trx: Transaction<Database>,
  id: string,
  from: number,
  to: { readonly committedRow: number; readonly committedCounts: string },
): Promise<boolean> {
  return changeIf(trx, 'customerImport', { id, state: 'checked', committedRow: from }, to)
}

export async function finishCommit(
  trx: Transaction<Database>,
  id: string,
  outcome: string,
  now: Date,
): Promise<void> {
  const committed = { state: 'committed', committedAt: now.toISOString() } as const
  await changeIf(trx, 'customerImport', { id }, { ...committed, outcome, superseded: null })
}

export async function deleteImport(trx: Transaction<Database>, id: string): Promise<void> {
  await trx.deleteFrom('customerImport').where('id', '=', id).execute()
}

/** Files that nobody has committed since then. */
export async function unusedImportIds(db: Kysely<Database>, before: string): Promise<string[]> {
  const rows = await db
    .selectFrom('customerImport')
    .select('id')
    .where('state', '!=', 'committed')
    .where('createdAt', '<', before)
    .execute()
  return rows.map(({ id }) => id)
}
