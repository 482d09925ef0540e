export type CustomerImportState = 'uploading' | 'uploaded' | 'checked' | 'committed'

/** A file of customers on its way in. */
export interface CustomerImportTable {
  readonly id: string
  readonly fileName: string
  /** Which of the company's systems the customers come from. */
  readonly source: string
  readonly state: CustomerImportState
  /** Of what is kept of the file, as CSV. */
  readonly bytes: number
  /** SHA-256 of the file as it was uploaded. */
  readonly fingerprint: string | null
  /** `CustomerFile` as JSON. */
  readonly profile: string | null
  /** `CustomerMapping` as JSON. */
  readonly mapping: string | null
  /** `CustomerImportOutcome` as JSON: of the check, and in the end of the commit. */
  readonly outcome: string | null
  /** Rows that a later one of the same customer takes the place of: pairs of both as JSON. */
  readonly superseded: string | null
  /** The last row that a commit has been through, so that it goes on there after a stop. */
  readonly committedRow: number
  /** `RowCounts` of those rows as JSON. */
  readonly committedCounts: string | null
  readonly createdAt: string
  readonly committedAt: string | null
}

/** The file itself, piece by piece: a large one is never in memory as a whole. */
export interface CustomerImportPieceTable {
  readonly importId: string
  readonly number: number
  readonly content: Uint8Array
}

/** What the last check has read of it, some hundred rows a piece, packed. */
export interface CustomerImportRowsTable {
  readonly importId: string
  readonly number: number
  readonly lastRow: number
  readonly content: Uint8Array
}

/** The rows of a piece that cannot be taken over, as lines of CSV; kept with the import. */
export interface CustomerImportRefusedTable {
  readonly importId: string
  readonly number: number
  readonly lines: string
}

declare module '../../database/database.ts' {
  interface Database {
    customerImport: CustomerImportTable
    customerImportPiece: CustomerImportPieceTable
    customerImportRows: CustomerImportRowsTable
    customerImportRefused: CustomerImportRefusedTable
  }
}
