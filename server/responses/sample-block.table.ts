import type { ResponseState } from './survey-response.table.ts'

/** Some thousand rows of a wave's sample, in the order in which they were folded. */
export interface SampleBlockTable {
  readonly waveId: string
  readonly state: ResponseState
  /** 1, 2, 3 …; only the last of a state takes more rows. */
  readonly number: number
  readonly rows: number
  /** The packed columns, as `encodeSample` writes them. */
  readonly cells: Uint8Array
  /** The `mark` of the layout that it was folded under; empty in the first edition. */
  readonly layout: string
  /** `BlockMoments` as JSON. */
  readonly moments: string
  /** Which response each row is, as a JSON list. */
  readonly responseIds: string
}

/** What all blocks of one state hold together. */
export interface SampleTotalTable {
  readonly waveId: string
  readonly state: ResponseState
  readonly rows: number
  /** How many responses have been erased: runs made before cannot be repeated. */
  readonly erased: number
  readonly moments: string
}

declare module '../database/database.ts' {
  interface Database {
    sampleBlock: SampleBlockTable
    sampleTotal: SampleTotalTable
  }
}
