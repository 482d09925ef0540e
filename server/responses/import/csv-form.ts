import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import { notText } from './invalid-file.ts'

const DELIMITERS = [',', ';', '\t'] as const

/** How a file is written: found out from its bytes, and shown to whoever imports it. */
export interface CsvForm {
  readonly encoding: 'utf-8' | 'utf-16le' | 'gb18030'
  readonly delimiter: (typeof DELIMITERS)[number]
}

/** Enough of the file for its header line. */
const HEAD_BYTES = 256 * 1024

/**
 * Bytes that are not UTF-8 are GB18030, which Excel writes on Chinese Windows; "Unicode text" of
 * Excel is UTF-16 with a byte order mark. The delimiter is the one that cuts the header into most.
 */
export function csvFormOf(content: Uint8Array): CsvForm {
  const encoding = encodingOf(content)
  const head = new TextDecoder(encoding).decode(content.subarray(0, HEAD_BYTES), { stream: true })
  if (head.includes('\0')) throw notText()
  return { encoding, delimiter: delimiterOf(head) }
}

function encodingOf(content: Uint8Array): CsvForm['encoding'] {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le'
  return isUtf8(content) ? 'utf-8' : 'gb18030'
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
