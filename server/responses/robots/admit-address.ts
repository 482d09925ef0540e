import { Problem } from '../../http/problem.ts'
import { type Allowance, COST, spend } from './allowance.ts'
import { countedAddress } from './counted-address.ts'

const MAX_KEPT = 20_000

/** The most recently heard of last; in this process alone and never written. */
const allowances = new Map<string, Allowance>()

/**
 * Refuses who asks for far more than any office could: the page waits and comes again. It shields the
 * one process whose memory it is, before anything is written; each replica has its own. Says as what
 * the address is counted, if at all.
 */
export function admitAddress(
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
  if (allowances.size > MAX_KEPT && oldest !== undefined) allowances.delete(oldest)
  if (waitSeconds > 0) {
    throw new Problem('too-many-requests', { headers: { 'Retry-After': String(waitSeconds) } })
  }
  return address
}
