import type { Locale } from '#survey-definitions/localized-text.ts'

/** What somebody has answered so far; gone when they hand it in or the wave closes. */
export interface ResponseDraftTable {
  readonly id: string
  readonly waveId: string
  readonly secretHash: string
  readonly revision: number
  readonly answers: string
  readonly locale: Locale
  readonly startedAt: string
  readonly updatedAt: string
}

declare module '../database/database.ts' {
  interface Database {
    responseDraft: ResponseDraftTable
  }
}
