import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import ipaddr from 'ipaddr.js'

/**
 * The caller's address, which the caller cannot choose: the socket's or, behind proxies of ours, the
 * last one in X-Forwarded-For that is not a proxy. Undefined for a request made inside the process,
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
 * An address in the one form in which addresses are compared: without brackets, port and zone, IPv6
 * with all its groups, and a mapped IPv4 as plain IPv4. Undefined for any other text.
 */
export function plainAddress(text: string): string | undefined {
  const bare = withoutPort(text.trim()).replace(/%.*$/, '')
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare)
  return isAddress ? ipaddr.process(bare).toNormalizedString() : undefined
}

/** Some proxies write the port as well. */
function withoutPort(text: string): string {
  return /^\[(.*)\](:\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
}

export interface AddressList {
  /** Of an address as `plainAddress` gives it. */
  readonly has: (address: string) => boolean
}

/** Addresses and networks (`10.0.0.0/8`). Throws `RangeError` naming what is neither. */
export function addressList(entries: readonly string[]): AddressList {
  const networks = entries.map(networkOf)
  return {
    has: address => {
      const caller = ipaddr.parse(address)
      return networks.some(
        ({ base, bits }) => base.kind() === caller.kind() && caller.match(base, bits),
      )
    },
  }
}

function networkOf(entry: string) {
  const [text = '', prefix, ...rest] = entry.split('/')
  const address = plainAddress(text)
  const base = address === undefined ? undefined : ipaddr.parse(address)
  const maxBits = base?.kind() === 'ipv4' ? 32 : 128
  const bits = prefix === undefined ? maxBits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Infinity
  if (!base || rest.length > 0 || bits > maxBits) {
    throw new RangeError(`${entry} is neither an address nor a network such as 10.0.0.0/8`)
  }
  return { base, bits }
}

/** Where sign-in limits read the caller's address from: only we can set it. */
export const CLIENT_ADDRESS = 'x-assay-client-address'

/**
 * Replaces what the caller claims with the address that it calls from. Without a socket (a request
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
