/** What the answers of a wave looked like when they were last gone through. */
export interface WaveQualityTable {
  readonly waveId: string
  /** Complete responses that were looked at. */
  readonly answered: number
  /** 1 where the wave had closed: nothing can change what is typical of it any more. */
  readonly isFinal: number
  /** Responses with a flag, and those of them that may be left out. */
  readonly flagged: number
  readonly leftOut: number
  /** JSON: how many carry each flag. */
  readonly counts: string
  readonly settledAt: string
}

declare module '../database/database.ts' {
  interface Database {
    waveQuality: WaveQualityTable
  }
}
