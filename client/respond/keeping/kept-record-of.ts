import type { KeeperState } from './keeper-state.ts'
import type { KeptRecord } from './kept-response.ts'

/** What this device should hold now: all of an open response, nothing of a received or closed one. */
export function keptRecordOf({ response, outcome }: KeeperState): KeptRecord | undefined {
  switch (outcome) {
    case undefined:
    case 'unknownLink':
    case 'paused':
      return response
    case 'closed':
    case 'notWanted':
      return undefined
    case 'received':
    case 'receivedUncounted':
    case 'answeredBefore':
      return {
        id: response.id,
        begunAt: response.begunAt,
        answered: true,
        ...(response.receipt !== undefined && { receipt: response.receipt }),
      }
  }
}
