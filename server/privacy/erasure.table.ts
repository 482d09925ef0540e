/** Why somebody's record was erased. */
export const ERASURE_GROUNDS = ['asked', 'withdrawn', 'unneeded', 'mistaken', 'retention'] as const
export type ErasureGround = (typeof ERASURE_GROUNDS)[number]

/** The proof that a customer was erased; nothing in it tells who it was. */
export interface ErasureTable {
  readonly id: string
  readonly at: string
  readonly ground: ErasureGround
  /** The account; null where the retention date did it. */
  readonly byId: string | null
  readonly byName: string | null
  /** `ErasureCounts` as JSON. */
  readonly counts: string
}

/** By what the person is known, hashed with a key: whoever names it again finds the proof. */
export interface ErasureKeyTable {
  readonly hash: string
  readonly erasureId: string
}

/** That the retention dates were looked at on a day, and what came of it. */
export interface RetentionDayTable {
  readonly day: string
  readonly runs: number
  readonly erased: number
  readonly lastAt: string
}

declare module '../database/database.ts' {
  interface Database {
    erasure: ErasureTable
    erasureKey: ErasureKeyTable
    retentionDay: RetentionDayTable
  }
}
