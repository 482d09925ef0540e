import type { ImportPieceTable, ImportTable } from '../import.table.ts'

/** A file of customers on its way in. */
export interface CustomerImportTable extends ImportTable {
  /** Which of the company's systems the customers come from. */
  readonly source: string
  /** Rows that a later row of the same customer replaces: pairs of both as JSON. */
  readonly superseded: string | null
}

/** What the last check read of the file, some hundred rows a piece, packed. */
interface CustomerImportRowsTable {
  readonly importId: string
  readonly number: number
  readonly lastRow: number
  readonly content: Uint8Array
}

/** The rows of a piece that cannot be imported, as lines of CSV; they stay with the import. */
interface CustomerImportRefusedTable {
  readonly importId: string
  readonly number: number
  readonly lines: string
}

declare module '../../database/database.ts' {
  interface Database {
    customerImport: CustomerImportTable
    customerImportPiece: ImportPieceTable
    customerImportRows: CustomerImportRowsTable
    customerImportRefused: CustomerImportRefusedTable
  }
}
