/** Responses that no alert has looked at yet; written together with the response. */
export interface UnexaminedTable {
  readonly responseId: string
  readonly waveId: string
}

declare module '../database/database.ts' {
  interface Database {
    unexamined: UnexaminedTable
  }
}
