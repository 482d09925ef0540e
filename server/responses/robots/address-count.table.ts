/** How many responses to a wave's open link came from one address in a day; forgotten the day after. */
export interface AddressCountTable {
  readonly addressHash: string
  readonly waveId: string
  readonly day: string
  readonly count: number
}

declare module '../../database/database.ts' {
  interface Database {
    addressCount: AddressCountTable
  }
}
