/** How often the questionnaire of a wave was opened on a device that had not begun it: a mere count. */
export interface WaveOpeningTable {
  readonly waveId: string
  readonly openings: number
}

/** Drafts that said nothing when their wave closed, by the page that was in view: '' where unknown. */
export interface SilentLeavingTable {
  readonly waveId: string
  readonly page: string
  readonly people: number
}

declare module '../database/database.ts' {
  interface Database {
    waveOpening: WaveOpeningTable
    silentLeaving: SilentLeavingTable
  }
}
