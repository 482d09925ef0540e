import { parse } from 'csv-parse/sync'
import { notText } from './invalid-file.ts'

const DELIMITERS = [',', ';', '\t'] as const

/** How a file is written: found from its bytes, and shown to the person who imports it. */
export interface CsvForm {
  readonly encoding: 'utf-8' | 'utf-16le' | 'gb18030'
  readonly delimiter: (typeof DELIMITERS)[number]
}

/** Enough of the file for its header line. */
const HEAD_BYTES = 256 * 1024

export interface CsvFormFinder {
  readonly take: (chunk: Uint8Array) => void
  /** Once the whole file was taken. */
  readonly form: () => CsvForm
}

/**
 * Bytes that are not UTF-8 are GB18030, which Excel writes on Chinese Windows; "Unicode text" of
 * Excel is UTF-16 with a byte order mark. The delimiter is the one that splits the header into the
 * most columns.
 */
export function csvFormFinder(): CsvFormFinder {
  let head = new Uint8Array(0)
  let utf8: TextDecoder | undefined = new TextDecoder('utf-8', { fatal: true })
  const check = (chunk?: Uint8Array) => {
    try {
      utf8?.decode(chunk, { stream: chunk !== undefined })
    } catch {
      utf8 = undefined
    }
  }
  return {
    take: chunk => {
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES)
      check(chunk)
    },
    form: () => {
      check()
      const isUtf16 = head[0] === 0xff && head[1] === 0xfe
      const encoding = isUtf16 ? 'utf-16le' : utf8 ? 'utf-8' : 'gb18030'
      const text = new TextDecoder(encoding).decode(head, { stream: true })
      if (text.includes('\0')) throw notText()
      return { encoding, delimiter: delimiterOf(text) }
    },
  }
}

function delimiterOf(head: string): CsvForm['delimiter'] {
  const cells = DELIMITERS.map(delimiter => headerLength(head, delimiter))
  return DELIMITERS[cells.indexOf(Math.max(...cells))] ?? ','
}

function headerLength(head: string, delimiter: string): number {
  try {
    const [header = []] = parse(head, { delimiter, to: 1, relax_column_count: true })
    return header.length
  } catch {
    return 0
  }
}
