import type { SubmissionHashes } from './submission-hashes.ts'
import type { SetAside } from './survey-response.table.ts'

/** That something was submitted under an id, and how to know it again; never what. */
export interface SubmissionTable extends SubmissionHashes {
  readonly waveId: string
  /** Kept without being counted, which the respondent was told. */
  readonly setAside: SetAside | null
}

declare module '../database/database.ts' {
  interface Database {
    submission: SubmissionTable
  }
}
