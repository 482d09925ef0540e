import { createHmac } from 'node:crypto'

/**
 * What stands for an address in the counts: keyed, and another one for each wave and day, so that
 * nothing in the database leads back to the address or from one day to the next.
 */
export function addressHash(
  linkKey: string,
  { waveId, day, address }: { readonly waveId: string; readonly day: string; address: string },
): string {
  return createHmac('sha256', linkKey)
    .update(`address ${day} ${waveId} ${address}`)
    .digest('base64url')
}
