import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { CustomerRow } from './customer-row.ts'
import { listedRowsCsv, refusedRows } from './listed-rows.ts'

/** Some rows as they were read, small enough to be stored by the thousand. */
export interface PackedRows {
  readonly lastRow: number
  readonly content: Uint8Array
  /** Those that cannot be imported, as lines of CSV; empty where there are none. */
  readonly refused: string
}

export function packRows(rows: readonly CustomerRow[]): PackedRows {
  return {
    lastRow: rows.at(-1)?.row ?? 0,
    content: deflateRawSync(JSON.stringify(rows), { level: 1 }),
    refused: listedRowsCsv(refusedRows(rows)),
  }
}

export function unpackRows(content: Uint8Array): CustomerRow[] {
  return JSON.parse(inflateRawSync(content).toString())
}
