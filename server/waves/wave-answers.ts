import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Wave } from './wave.queries.ts'

export interface WaveCounts {
  /** Begun and not submitted yet. */
  readonly started: number
  readonly partial: number
  readonly complete: number
}

/** What waves need of the answers given in them; implemented by the concern that stores them. */
export interface WaveAnswers {
  /** Waves that nobody has answered may be left out. */
  readonly count: (
    db: Kysely<Database>,
    waveIds: readonly string[],
  ) => Promise<ReadonlyMap<string, WaveCounts>>
  /** Those among these waves in which something was begun and is not ended. */
  readonly withDrafts: (
    db: Kysely<Database>,
    waveIds: readonly string[],
  ) => Promise<readonly string[]>
  /** Was anybody invited? Their labels and weights are as exact as the privacy mode allows. */
  readonly isInvited: (db: Kysely<Database>, waveId: string) => Promise<boolean>
  /** Ends a number of the drafts of a closed wave, and says whether all are gone now. */
  readonly endDrafts: (trx: Transaction<Database>, wave: Wave) => Promise<boolean>
}
