/** How far a cell of a wave's quotas is filled; the wave's target, where it binds, is one of them. */
export interface QuotaCellTable {
  readonly waveId: string
  readonly id: string
  readonly capacity: number
  readonly taken: number
}

declare module '../database/database.ts' {
  interface Database {
    quotaCell: QuotaCellTable
  }
}
