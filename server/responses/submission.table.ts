import type { SubmissionHashes } from './submission-hashes.ts'

/** That something was submitted under an id, and how to know it again; never what. */
export interface SubmissionTable extends SubmissionHashes {
  readonly waveId: string
}

declare module '../database/database.ts' {
  interface Database {
    submission: SubmissionTable
  }
}
