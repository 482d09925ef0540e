import ipaddr from 'ipaddr.js'
import { Problem } from '../../http/problem.ts'

/** The organisation's own devices, its kiosks for instance, and proxies that nobody named. */
const OWN_NETWORK = ['loopback', 'private', 'linkLocal', 'carrierGradeNat', 'uniqueLocal']

/**
 * What is counted as one address: of IPv6 the /64 that a connection has to itself. Undefined for
 * what is not counted at all: the organisation's own network.
 */
export function countedAddress(caller: string | undefined): string | undefined {
  if (caller === undefined) return undefined
  const address = ipaddr.parse(caller)
  if (OWN_NETWORK.includes(address.range())) return undefined
  if (address.kind() === 'ipv4') return caller
  return ipaddr.IPv6.networkAddressFromCIDR(`${caller}/64`).toString()
}

/** What an address may still ask for at a moment. */
interface Allowance {
  readonly left: number
  readonly at: number
}

/**
 * Two thousand people in one hall who answer within two minutes submit 17 times a second and save
 * their answers some hundred times; nobody honest comes near what is refused here.
 */
const MAX_ALLOWANCE = 20_000
const PER_SECOND = 400
export const COST = { save: 1, submission: 20 } as const

interface Spent {
  readonly allowance: Allowance
  /** Refused, and worth another attempt after so many seconds; 0 where it was granted. */
  readonly waitSeconds: number
}

/** Takes the cost off what has come back since. A clock set back gives nothing and takes nothing. */
export function spend(before: Allowance | undefined, cost: number, now: number): Spent {
  const { left, at } = before ?? { left: MAX_ALLOWANCE, at: now }
  const back = (Math.max(0, now - at) / 1000) * PER_SECOND
  const there = Math.min(MAX_ALLOWANCE, left + back)
  if (there >= cost) return { allowance: { left: there - cost, at: now }, waitSeconds: 0 }
  const waitSeconds = Math.ceil((cost - there) / PER_SECOND)
  return { allowance: { left: there, at: now }, waitSeconds }
}

const MAX_REMEMBERED = 20_000

/** What each address may still ask for, the most recently seen last; never written. */
export type AddressAllowances = Map<string, Allowance>

/**
 * Refuses an address that asks for far more than any office could: the page waits and comes again. It
 * shields the one process whose memory it is, before anything is written; each replica has its own.
 * Answers the address as it is counted, if it is.
 */
export function admitAddress(
  allowances: AddressAllowances,
  caller: string | undefined,
  what: keyof typeof COST,
  now: Date,
): string | undefined {
  const address = countedAddress(caller)
  if (address === undefined) return undefined
  const { allowance, waitSeconds } = spend(allowances.get(address), COST[what], now.getTime())
  allowances.delete(address)
  allowances.set(address, allowance)
  const [oldest] = allowances.keys()
  if (allowances.size > MAX_REMEMBERED && oldest !== undefined) allowances.delete(oldest)
  if (waitSeconds > 0) {
    throw new Problem('too-many-requests', { headers: { 'Retry-After': String(waitSeconds) } })
  }
  return address
}
