export type ImportState = 'uploading' | 'uploaded' | 'checked' | 'committed'

/** A file of rows that are imported: what the pipeline stores of it, whatever its kind. */
export interface ImportTable {
  readonly id: string
  readonly fileName: string
  readonly state: ImportState
  /** Size of the stored file, which is CSV even where a workbook was uploaded. */
  readonly bytes: number
  /** SHA-256 of the file as it was uploaded; not known of responses from before migration 23. */
  readonly fingerprint: string | null
  /** How the file is written and which columns it has, as JSON; null until all of it is stored. */
  readonly profile: string | null
  /** What becomes of each column, as JSON. */
  readonly mapping: string | null
  /** What the last check found, as JSON; after the commit with the counts of the commit. */
  readonly outcome: string | null
  /**
   * Where a commit is, so that it resumes there: the last row that it has written. Customers count
   * rows as a spreadsheet does, responses leave out the header and empty lines.
   */
  readonly committedRow: number
  /** What those rows came to, as JSON. */
  readonly committedCounts: string | null
  readonly createdAt: string
  readonly committedAt: string | null
}

/** The file itself, piece by piece: a large one is never in memory as a whole. */
export interface ImportPieceTable {
  readonly importId: string
  readonly number: number
  readonly content: Uint8Array
}
