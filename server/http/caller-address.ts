import { BlockList, isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'

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

/**
 * An address in the one form in which it is compared: without brackets, port and zone, an IPv6 one
 * written out in full, an IPv4 one that came in IPv6's clothes without them. Undefined where it is none.
 */
export function plainAddress(text: string): string | undefined {
  const bare = withoutPort(text.trim()).replace(/%.*$/, '')
  if (isIP(bare) === 4) return bare
  if (isIP(bare) !== 6) return undefined
  const groups = groupsOf(new URL(`http://[${bare}]`).hostname.slice(1, -1))
  const isMapped = groups.slice(0, 5).every(group => group === 0) && groups[5] === 0xffff
  if (!isMapped) return groups.map(group => group.toString(16)).join(':')
  return groups
    .slice(6)
    .flatMap(group => [group >> 8, group & 0xff])
    .join('.')
}

/** Some proxies write the port as well. */
function withoutPort(text: string): string {
  return /^\[(.*)\](:\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
}

/** Of the form that a URL brings it to: no dots, at most one gap. */
function groupsOf(address: string): number[] {
  const [before = '', after = ''] = address.split('::')
  const read = (part: string) => (part === '' ? [] : part.split(':').map(hex => parseInt(hex, 16)))
  const [first, last] = [read(before), read(after)]
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last]
}

export interface AddressList {
  /** Of an address as `plainAddress` gives it. */
  readonly has: (address: string) => boolean
}

/** Addresses and networks (`10.0.0.0/8`). Throws `RangeError` naming what is neither. */
export function addressList(entries: readonly string[]): AddressList {
  const list = new BlockList()
  for (const entry of entries) {
    const [text = '', bits, ...rest] = entry.split('/')
    const address = plainAddress(text)
    const longest = address && familyOf(address) === 'ipv4' ? 32 : 128
    const isNetwork = bits !== undefined && /^\d{1,3}$/.test(bits) && Number(bits) <= longest
    if (!address || rest.length > 0 || (bits !== undefined && !isNetwork)) {
      throw new RangeError(`${entry} is neither an address nor a network such as 10.0.0.0/8`)
    }
    if (bits === undefined) list.addAddress(address, familyOf(address))
    else list.addSubnet(address, Number(bits), familyOf(address))
  }
  return { has: address => list.check(address, familyOf(address)) }
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Where sign-in limits read the caller's address from: only we can set it. */
export const CLIENT_ADDRESS = 'x-assay-client-address'

/**
 * Replaces whatever the caller claims by the address that it calls from. Without a socket (a request
 * made inside the process) there is none.
 */
export const clientAddress = (proxies: AddressList | undefined) =>
  createMiddleware(async (c, next) => {
    const headers = c.req.raw.headers
    headers.delete(CLIENT_ADDRESS)
    const address = callerAddress(c, proxies)
    if (address) headers.set(CLIENT_ADDRESS, address)
    await next()
  })
