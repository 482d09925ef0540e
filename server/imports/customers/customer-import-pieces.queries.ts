import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../../database/database.ts'
import { findImport } from './customer-import.queries.ts'
import type { PackedRows } from './packed-rows.ts'

export async function insertPiece(
  trx: Transaction<Database>,
  importId: string,
  number: number,
  content: Uint8Array,
): Promise<void> {
  await trx.insertInto('customerImportPiece').values({ importId, number, content }).execute()
}

/** The file from its beginning, one piece in memory at a time. */
export async function* readPieces(
  db: Kysely<Database>,
  importId: string,
): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number++) {
    const piece = await db
      .selectFrom('customerImportPiece')
      .select('content')
      .where('importId', '=', importId)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!piece) return
    yield piece.content
  }
}

/** Keeps rows that were read by this mapping; false where another one has taken its place. */
export async function putRows(
  trx: Transaction<Database>,
  importId: string,
  mapping: string,
  from: number,
  packed: readonly PackedRows[],
): Promise<boolean> {
  const found = await findImport(trx, importId)
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

/** The first rows after this one. */
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

/** All rows that cannot be taken over, as lines of CSV, in the order of the file. */
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

const STRETCHES = {
  customerImportPiece: 1,
  customerImportRows: 20,
  customerImportRefused: 20,
} as const

/** Some of what is kept of a file, so that nobody waits for all of it; false when nothing is left. */
export async function deleteStretch(
  trx: Transaction<Database>,
  importId: string,
  table: keyof typeof STRETCHES,
): Promise<boolean> {
  const some = trx
    .selectFrom(table)
    .select('number')
    .where('importId', '=', importId)
    .orderBy('number')
    .limit(STRETCHES[table])
  const { numDeletedRows } = await trx
    .deleteFrom(table)
    .where('importId', '=', importId)
    .where('number', 'in', some)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
