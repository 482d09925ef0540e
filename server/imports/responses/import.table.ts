export type ImportState = 'uploaded' | 'checked' | 'committed'

/** A file of responses collected elsewhere, on its way into a wave. */
export interface ResponseImportTable {
  readonly id: string
  readonly waveId: string
  readonly fileName: string
  /** As it was uploaded; empty once every row has been taken over. */
  readonly content: Uint8Array
  readonly state: ImportState
  /** `FileProfile` as JSON. */
  readonly profile: string
  /** `ImportMapping` as JSON. */
  readonly mapping: string | null
  /** `ImportOutcome` as JSON: of the check, and in the end of the commit. */
  readonly outcome: string | null
  /** How many rows a commit has been through, so that it goes on there after a stop. */
  readonly committedRows: number
  /** `RowCounts` of those rows, as JSON. */
  readonly committedOutcome: string | null
  readonly createdAt: string
  readonly committedAt: string | null
}

declare module '../../database/database.ts' {
  interface Database {
    responseImport: ResponseImportTable
  }
}
