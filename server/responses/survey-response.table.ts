export type ResponseState = 'complete' | 'partial'
export type ResponseSource = 'link' | 'import' | 'demo'

/** One answered questionnaire. In an anonymous wave nothing here leads back to who answered. */
export interface SurveyResponseTable {
  /** What the respondent's page made, or in an anonymous wave a fresh random one. */
  readonly id: string
  readonly waveId: string
  readonly state: ResponseState
  readonly source: ResponseSource
  /** Tells an imported row from its twins, so that the same file adds nothing. */
  readonly importKey: string | null
  /** JSON by question key, as SurveyJS stores it. */
  readonly answers: string
  readonly locale: string | null
  /** A time, or in an anonymous wave a day; only one of the two then. */
  readonly startedAt: string | null
  readonly completedAt: string | null
}

declare module '../database/database.ts' {
  interface Database {
    surveyResponse: SurveyResponseTable
  }
}
