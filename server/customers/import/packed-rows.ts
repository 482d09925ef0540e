import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { CustomerRow } from './customer-row.ts'

/** Some rows as they were read, small enough to be kept by the thousand. */
export interface PackedRows {
  readonly firstRow: number
  readonly lastRow: number
  readonly rows: number
  readonly content: Uint8Array
}

export function packRows(rows: readonly CustomerRow[]): PackedRows {
  return {
    firstRow: rows.at(0)?.row ?? 0,
    lastRow: rows.at(-1)?.row ?? 0,
    rows: rows.length,
    content: deflateRawSync(JSON.stringify(rows), { level: 1 }),
  }
}

export function unpackRows(content: Uint8Array): CustomerRow[] {
  return JSON.parse(inflateRawSync(content).toString())
}
