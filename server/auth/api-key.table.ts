/** Lets another program report something to us; a person with a session needs none. */
export interface ApiKeyTable {
  readonly id: string
  /** What whoever made it calls the program. */
  readonly name: string
  readonly keyHash: string
  readonly createdAt: string
  readonly createdBy: string
  readonly usedAt: string | null
  /** The minute of the last use, and how often it has been used in it. */
  readonly minute: string | null
  readonly inMinute: number
}

declare module '../database/database.ts' {
  interface Database {
    apiKey: ApiKeyTable
  }
}
