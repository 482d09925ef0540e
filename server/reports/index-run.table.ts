/** One stored analysis: the report, and everything that it can be derived from again. */
export interface IndexRunTable {
  readonly id: string
  readonly waveId: string
  readonly versionId: string
  /** `ReportOptions` as JSON, its keys always in the same order. */
  readonly options: string
  readonly resamples: number
  readonly seed: number
  /** The rows that the estimate is made from. */
  readonly n: number
  /** How far the wave's blocks had grown: these rows are the same ones for ever. */
  readonly completeRows: number
  readonly partialRows: number
  /** Responses of the wave that had been erased by then. */
  readonly erasedRows: number
  /** JSON: which of those rows count for nothing, because of their flags; null where all count. */
  readonly leftOut: string | null
  /** SHA-256 of the packed cells that count. */
  readonly fingerprint: string
  readonly engine: string
  /** `IndexReport` as JSON. */
  readonly report: string
  /** `Bootstrap` as JSON: what intervals around a newer estimate are made of. */
  readonly bootstrap: string
  readonly createdAt: string
  /** Who asked for it; null where it was made automatically. */
  readonly createdBy: string | null
}

declare module '../database/database.ts' {
  interface Database {
    indexRun: IndexRunTable
  }
}
