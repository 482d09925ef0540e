export type ResponseState = 'complete' | 'partial'
export type ResponseSource = 'link' | 'import' | 'demo'
export type AnsweringChannel = 'open' | 'personal' | 'kiosk' | 'embedded'
export type AnsweringDevice = 'phone' | 'tablet' | 'desktop'
export type SetAside = 'over-quota' | 'screened-out'

/** One answered questionnaire. In an anonymous wave nothing here leads back to who answered. */
export interface SurveyResponseTable {
  /** What the respondent's page made, or in an anonymous wave a fresh random one. */
  readonly id: string
  readonly waveId: string
  readonly state: ResponseState
  readonly source: ResponseSource
  /** Identifies an imported row among duplicates, so that the same file adds nothing. */
  readonly importKey: string | null
  /** JSON by question key, as SurveyJS stores it. */
  readonly answers: string
  readonly locale: string | null
  /** A time, or in an anonymous wave a day; only one of the two then. */
  readonly startedAt: string | null
  readonly completedAt: string | null
  /** The way in: the open link, a personal one, a kiosk … Null for imports. */
  readonly channel: AnsweringChannel | null
  readonly device: AnsweringDevice | null
  /** Time spent on the questionnaire, pauses left out. */
  readonly seconds: number | null
  /** Of a partial response: the page that was in view when it was left. */
  readonly lastPage: string | null
  /** Case weight from sampling; null counts as 1. */
  readonly designWeight: number | null
  /** JSON: the segments that the respondent was invited in, coarsened in an anonymous wave. */
  readonly labels: string | null
  /** JSON: the robot signals of its arrival, which `flags` take up. Null without any. */
  readonly signals: string | null
  /** JSON: the quality flags; never a reason to drop anything. */
  readonly flags: string | null
  /** Of what the respondent alone knows; see `receipt.contract.ts`. */
  readonly receiptHash: string | null
  /** Why it is stored but not counted: it is in no sample. */
  readonly setAside: SetAside | null
}

declare module '../database/database.ts' {
  interface Database {
    surveyResponse: SurveyResponseTable
  }
}
