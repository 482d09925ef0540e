/** A definition adopted here, with the draft of its next version. */
export interface SurveyTable {
  readonly id: string
  /** The shipped instrument that it was adopted from. */
  readonly instrument: string | null
  readonly isDemo: number
  /** The draft's title as JSON, so that lists need not read the draft. */
  readonly title: string
  readonly draft: string
  readonly draftRevision: number
  readonly createdAt: string
  readonly createdBy: string | null
}

declare module '../database/database.ts' {
  interface Database {
    survey: SurveyTable
  }
}
