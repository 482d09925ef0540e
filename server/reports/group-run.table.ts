/** One stored comparison of groups, with all that it was made of. */
export interface GroupRunTable {
  readonly id: string
  readonly waveId: string
  readonly versionId: string
  /** `Grouping` as JSON. */
  readonly grouping: string
  /** `GroupRunOptions` as JSON. */
  readonly options: string
  /** Rows in the groups compared. */
  readonly n: number
  /** SHA-256 of the packed cells and the labels of their rows. */
  readonly fingerprint: string
  readonly engine: string
  /** `ComparedGroups` as JSON. */
  readonly result: string
  readonly createdAt: string
  readonly createdBy: string | null
}

declare module '../database/database.ts' {
  interface Database {
    groupRun: GroupRunTable
  }
}
