import type { Kysely, Transaction } from 'kysely'
import { changeIf } from '../../database/change-if.ts'
import type { Database } from '../../database/database.ts'
import type { ImportRow } from '../import.queries.ts'
import type { PackedRows } from './packed-rows.ts'

/** The newest import of the same file that was committed. */
export function findEarlierImport(
  db: Kysely<Database>,
  { id, fingerprint, source }: ImportRow<'customerImport'>,
): Promise<Pick<ImportRow<'customerImport'>, 'fileName' | 'committedAt'> | undefined> {
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

/** Stores which rows are replaced by later ones; false where another mapping is in place by now. */
export function putSuperseded(
  trx: Transaction<Database>,
  id: string,
  mapping: string,
  superseded: string | null,
): Promise<boolean> {
  return changeIf(trx, 'customerImport', { id, mapping }, { superseded })
}

/** Stores rows that were read by this mapping; false where another one is in place by now. */
export async function putRows(
  trx: Transaction<Database>,
  importId: string,
  mapping: string,
  from: number,
  packed: readonly PackedRows[],
): Promise<boolean> {
  const found = await trx
    .selectFrom('customerImport')
    .select('mapping')
    .where('id', '=', importId)
    .executeTakeFirst()
  if (found?.mapping !== mapping) return false
  for (const [at, { lastRow, content, refused: lines }] of packed.entries()) {
    const number = from + at
    await trx
      .insertInto('customerImportRows')
      .values({ importId, number, lastRow, content })
      .onConflict(conflict =>
        conflict.columns(['importId', 'number']).doUpdateSet({ lastRow, content }),
      )
      .execute()
    if (lines === '') continue
    await trx
      .insertInto('customerImportRefused')
      .values({ importId, number, lines })
      .onConflict(conflict => conflict.columns(['importId', 'number']).doUpdateSet({ lines }))
      .execute()
  }
  return true
}

/** The number of the first piece with rows after this one. */
export async function firstRowsAfter(
  db: Kysely<Database>,
  importId: string,
  row: number,
): Promise<number> {
  const found = await db
    .selectFrom('customerImportRows')
    .select(({ fn }) => fn.min<number>('number').as('number'))
    .where('importId', '=', importId)
    .where('lastRow', '>', row)
    .executeTakeFirst()
  return found?.number ?? 0
}

export async function readRows(
  db: Kysely<Database>,
  importId: string,
  number: number,
): Promise<Uint8Array | undefined> {
  const found = await db
    .selectFrom('customerImportRows')
    .select('content')
    .where('importId', '=', importId)
    .where('number', '=', number)
    .executeTakeFirst()
  return found?.content
}

/** All rows that cannot be imported, as lines of CSV, in the order of the file. */
export async function* readRefused(db: Kysely<Database>, importId: string): AsyncGenerator<string> {
  for (let after = -1; ; ) {
    const found = await db
      .selectFrom('customerImportRefused')
      .select(['number', 'lines'])
      .where('importId', '=', importId)
      .where('number', '>', after)
      .orderBy('number')
      .limit(1)
      .executeTakeFirst()
    if (!found) return
    yield found.lines
    after = found.number
  }
}
