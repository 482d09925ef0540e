/** A frozen edition of a survey; its rows are never changed. */
export interface SurveyVersionTable {
  readonly id: string
  readonly surveyId: string
  readonly number: number
  readonly title: string
  readonly definition: string
  /** SHA-256 of the definition's text. */
  readonly fingerprint: string
  readonly publishedAt: string
  readonly publishedBy: string | null
}

declare module '../database/database.ts' {
  interface Database {
    surveyVersion: SurveyVersionTable
  }
}
