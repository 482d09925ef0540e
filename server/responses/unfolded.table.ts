/** Responses that no sample block holds yet. */
export interface UnfoldedTable {
  readonly responseId: string
  readonly waveId: string
}

declare module '../database/database.ts' {
  interface Database {
    unfolded: UnfoldedTable
  }
}
