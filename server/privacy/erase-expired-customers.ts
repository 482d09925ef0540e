import { expiredCustomerIds } from '../customers/customer.queries.ts'
import type { Deps } from '../deps.ts'
import { eraseCustomer } from './erase-customer.ts'
import { noteRetentionRun } from './erasure.queries.ts'

/** As many as are erased before others get their turn. */
const STRETCH = 20
/** The last place on earth is so far behind UTC: a day is over when it is over there. */
const LAST_ZONE_MS = 12 * 60 * 60 * 1000

/** Erases whoever was to be kept until a day that is over, and notes that it has looked. */
export async function eraseExpiredCustomers(
  deps: Pick<Deps, 'store' | 'linkKey' | 'clock'>,
): Promise<void> {
  const now = deps.clock()
  const day = new Date(now.getTime() - LAST_ZONE_MS).toISOString().slice(0, 10)
  let erased = 0
  for (let found = STRETCH; found === STRETCH; ) {
    found = await deps.store.write(async trx => {
      const ids = await expiredCustomerIds(trx, day, STRETCH)
      for (const id of ids)
        await eraseCustomer(trx, deps, id, { ground: 'retention', by: null, now })
      return ids.length
    })
    erased += found
  }
  await deps.store.write(trx => noteRetentionRun(trx, now, erased))
}
