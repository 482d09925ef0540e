import type { Locale } from '#survey-definitions/localized-text.ts'
import type { AnsweringChannel, AnsweringDevice, SetAside } from './survey-response.table.ts'

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
  readonly channel: AnsweringChannel | null
  readonly device: AnsweringDevice | null
  /** The page that was in view at the last save; where people leave is told from it. */
  readonly lastPage: string | null
  /** Time spent on the questionnaire so far, pauses left out. */
  readonly seconds: number | null
  /** What was answered so far puts it where nobody is wanted any more. */
  readonly setAside: SetAside | null
}

declare module '../database/database.ts' {
  interface Database {
    responseDraft: ResponseDraftTable
  }
}
