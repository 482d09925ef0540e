import { setImmediate } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import type { CsvForm } from './csv-form.ts'
import { invalidFile, notText } from './invalid-file.ts'

/** One record of the file. */
export interface CsvRecord {
  /** The line on which it begins; the header is line 1. */
  readonly line: number
  /** Which record of the file it is, empty ones counted: the row that a spreadsheet shows. */
  readonly row: number
  readonly cells: readonly string[]
}

const CHUNK_BYTES = 64 * 1024
const MAX_RECORD_LENGTH = 1_000_000

/**
 * The records of a file, header included, in batches of some hundreds; other work can run between
 * two of them. Lines without any text are left out.
 */
export async function* readCsv(
  pieces: AsyncIterable<Uint8Array>,
  form: CsvForm,
): AsyncGenerator<readonly CsvRecord[]> {
  // Counted here, because csv-parse counts a quoted line break of two characters twice.
  let nextLine = 1
  let row = 0
  let batch: CsvRecord[] = []
  const parser = parse({
    delimiter: form.delimiter,
    relax_column_count: true,
    max_record_size: MAX_RECORD_LENGTH,
    on_record: (cells: string[]) => {
      const line = nextLine
      row += 1
      nextLine += 1 + cells.reduce((breaks, cell) => breaks + lineBreaks(cell), 0)
      if (cells.some(cell => cell.trim() !== '')) batch.push({ line, row, cells })
      return null
    },
  })
  const failed = new Promise<never>((_, reject) => parser.once('error', reject))
  failed.catch(() => {})
  parser.resume()
  try {
    for await (const text of decoded(pieces, form)) {
      await Promise.race([failed, written(parser, text)])
      if (batch.length > 0) yield batch
      batch = []
    }
    await Promise.race([failed, ended(parser)])
    if (batch.length > 0) yield batch
  } catch (error) {
    throw error instanceof CsvError ? brokenRecord(error, nextLine) : error
  } finally {
    parser.destroy()
  }
}

/** The records after the header, in slices of the same size however the file arrives. */
export async function* readSlices(
  pieces: AsyncIterable<Uint8Array>,
  form: CsvForm,
  size: number,
): AsyncGenerator<readonly CsvRecord[]> {
  let waiting: CsvRecord[] = []
  let isHeaderRead = false
  for await (const batch of readCsv(pieces, form)) {
    for (const record of isHeaderRead ? batch : batch.slice(1)) waiting.push(record)
    isHeaderRead = true
    for (; waiting.length >= size; waiting = waiting.slice(size)) yield waiting.slice(0, size)
  }
  if (waiting.length > 0) yield waiting
}

async function* decoded(
  pieces: AsyncIterable<Uint8Array>,
  { encoding }: CsvForm,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (bytes: Uint8Array, stream: boolean) => {
    const text = decoder.decode(bytes, { stream })
    if (text.includes('\0')) throw notText()
    return text
  }
  try {
    for await (const piece of pieces)
      for (let at = 0; at < piece.length; at += CHUNK_BYTES)
        yield decode(piece.subarray(at, at + CHUNK_BYTES), true)
    yield decode(new Uint8Array(0), false)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw invalidFile(
      { code: 'not-in-encoding', encoding },
      'The file is neither UTF-8 nor GB18030; save it as "CSV UTF-8"',
    )
  }
}

type Parser = ReturnType<typeof parse>

async function written(parser: Parser, text: string): Promise<void> {
  await new Promise<void>(done => parser.write(text, () => done()))
  await setImmediate()
}

function ended(parser: Parser): Promise<void> {
  return new Promise(done => parser.end(() => done()))
}

function lineBreaks(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? cell.split(/\r\n|\n|\r/).length - 1 : 0
}

function brokenRecord(error: CsvError, line: number) {
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? invalidFile(
        { code: 'row-too-long', line },
        `Line ${line}: the row is longer than ${MAX_RECORD_LENGTH} characters; is a quote not closed?`,
      )
    : invalidFile({ code: 'broken-quotes', line }, `Line ${line}: quotes do not match`)
}
