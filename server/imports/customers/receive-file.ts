import { createHash } from 'node:crypto'
import type { Store } from '../../database/database.ts'
import { csvFormFinder } from '../files/csv-form.ts'
import { invalidFile } from '../files/invalid-file.ts'
import { MAX_SHEET_BYTES, tooLarge } from '../files/sheet-limits.ts'
import { sheetToCsv } from '../files/sheet-to-csv.ts'
import { profileCustomers } from './customer-file.ts'
import { finishUpload } from './customer-import.queries.ts'
import { insertPiece, readPieces } from './customer-import-pieces.queries.ts'

const PIECE_BYTES = 1024 * 1024
/** How a ZIP file begins, and with it a workbook. */
const ZIP = Buffer.from('PK\u0003\u0004')

/** Stores a file while it arrives, a workbook as the CSV that it holds, and looks at its beginning. */
export async function receiveFile(
  store: Store,
  importId: string,
  body: AsyncIterable<Uint8Array>,
): Promise<void> {
  const hash = createHash('sha256')
  const pieces = piecesOf(hashed(body, chunk => hash.update(chunk)))
  const first = await pieces.next()
  if (first.done) throw invalidFile({ code: 'empty-file' }, 'The file is empty')
  const isSheet = ZIP.equals(first.value.subarray(0, ZIP.length))
  const content = isSheet ? sheetPieces(first.value, pieces) : chain(first.value, pieces)

  const finder = csvFormFinder()
  let bytes = 0
  let number = 0
  for await (const piece of content) {
    finder.take(piece)
    bytes += piece.length
    const at = number++
    await store.write(trx => insertPiece(trx, importId, at, piece))
  }
  const profile = await profileCustomers(
    readPieces(store.read, importId),
    finder.form(),
    isSheet ? 'xlsx' : 'csv',
  )
  const fingerprint = hash.digest('hex')
  await store.write(trx =>
    finishUpload(trx, importId, { bytes, fingerprint, profile: JSON.stringify(profile) }),
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

async function* sheetPieces(first: Uint8Array, rest: AsyncIterable<Uint8Array>) {
  const whole: Uint8Array[] = []
  let bytes = 0
  for await (const piece of chain(first, rest)) {
    whole.push(piece)
    bytes += piece.length
    if (bytes > MAX_SHEET_BYTES) throw tooLarge()
  }
  const csv = await sheetToCsv(Buffer.concat(whole))
  for (let at = 0; at < csv.length; at += PIECE_BYTES) yield csv.subarray(at, at + PIECE_BYTES)
}
