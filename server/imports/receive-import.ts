import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { csvFormFinder } from './files/csv-form.ts'
import { emptyFile } from './files/invalid-file.ts'
import { MAX_SHEET_BYTES, tooLarge } from './files/sheet-limits.ts'
import { sheetToCsv } from './files/sheet-to-csv.ts'
import { forgetImport } from './forget-imports.ts'
import { finishUpload, insertPiece, newImport, readPieces } from './import.queries.ts'
import type { ImportTable } from './import.table.ts'
import type { FileKind } from './import-kind.ts'

const PIECE_BYTES = 1024 * 1024
/** How a ZIP file begins, and with it a workbook. */
const ZIP = Buffer.from('PK\u0003\u0004')

/**
 * Stores a file while it arrives and returns the id of its import, which `insert` writes with the
 * columns of its kind. A file that cannot be read leaves nothing behind.
 */
export async function receiveImport(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  kind: FileKind,
  fileName: string,
  body: AsyncIterable<Uint8Array>,
  insert: (trx: Transaction<Database>, made: ImportTable) => Promise<unknown>,
): Promise<string> {
  const made = newImport(fileName, clock())
  await store.write(trx => insert(trx, made))
  try {
    await receiveFile(store, kind, made.id, body)
  } catch (error) {
    await forgetImport(store, kind, made.id)
    throw error
  }
  return made.id
}

/** Stores a workbook as the CSV that it holds. */
async function receiveFile(
  store: Store,
  { table, takesWorkbooks, profile }: FileKind,
  importId: string,
  body: AsyncIterable<Uint8Array>,
): Promise<void> {
  const hash = createHash('sha256')
  const pieces = piecesOf(hashed(body, chunk => hash.update(chunk)))
  const first = await pieces.next()
  if (first.done) throw emptyFile()
  const isSheet = takesWorkbooks && ZIP.equals(first.value.subarray(0, ZIP.length))
  const whole = chain(first.value, pieces)
  const content = isSheet ? sheetPieces(whole) : whole

  const finder = csvFormFinder()
  let bytes = 0
  let number = 0
  for await (const piece of content) {
    finder.take(piece)
    bytes += piece.length
    const at = number++
    await store.write(trx => insertPiece(trx, table, importId, at, piece))
  }
  const known = await profile(
    readPieces(store.read, table, importId),
    finder.form(),
    isSheet ? 'xlsx' : 'csv',
  )
  const fingerprint = hash.digest('hex')
  await store.write(trx =>
    finishUpload(trx, table, importId, { bytes, fingerprint, profile: JSON.stringify(known) }),
  )
}

async function* hashed(body: AsyncIterable<Uint8Array>, update: (chunk: Uint8Array) => void) {
  for await (const chunk of body) {
    update(chunk)
    yield chunk
  }
}

async function* piecesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    waiting.push(chunk)
    bytes += chunk.length
    if (bytes < PIECE_BYTES) continue
    yield Buffer.concat(waiting)
    waiting = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(waiting)
}

async function* chain(first: Uint8Array, rest: AsyncIterable<Uint8Array>) {
  yield first
  yield* rest
}

async function* sheetPieces(pieces: AsyncIterable<Uint8Array>) {
  const sheet: Uint8Array[] = []
  let bytes = 0
  for await (const piece of pieces) {
    sheet.push(piece)
    bytes += piece.length
    if (bytes > MAX_SHEET_BYTES) throw tooLarge()
  }
  const csv = await sheetToCsv(Buffer.concat(sheet))
  for (let at = 0; at < csv.length; at += PIECE_BYTES) yield csv.subarray(at, at + PIECE_BYTES)
}
