import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { AddressList } from './address-list.ts'
import { plainAddress } from './plain-address.ts'

/**
 * Who calls, by an address that the caller cannot choose: the socket's, or where that is a proxy of
 * ours, the last one in X-Forwarded-For that is not. Undefined for a request made inside the process,
 * and where one of our proxies does not say who called it.
 */
export function callerAddress(c: Context, proxies: AddressList | undefined): string | undefined {
  if (!('incoming' in (c.env ?? {}))) return undefined
  const peer = plainAddress(getConnInfo(c).remote.address ?? '')
  if (!peer || !proxies?.has(peer)) return peer
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').reverse()
  const known = hops.map(plainAddress)
  const caller = known.findIndex(hop => hop === undefined || !proxies.has(hop))
  return known[caller]
}
