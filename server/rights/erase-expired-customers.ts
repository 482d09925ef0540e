import type { Store } from '../database/database.ts'
import { deleteCustomer, expiredCustomerIds } from './customer.queries.ts'
import { CUSTOMERS_HOLD } from './edit-customer.ts'

/** As many as are erased before others get their turn. */
const STRETCH = 50
/** The last place on earth is so far behind UTC: a day is over when it is over there. */
const LAST_ZONE_MS = 12 * 60 * 60 * 1000

/** Erases whoever was to be kept until a day that is over. */
export async function eraseExpiredCustomers(store: Store, now: Date): Promise<void> {
  const day = new Date(now.getTime() - LAST_ZONE_MS).toISOString().slice(0, 10)
  for (let erased = STRETCH; erased === STRETCH; ) {
    erased = await store.write(async trx => {
      await store.dialect.hold(trx, CUSTOMERS_HOLD, 'alone')
      const ids = await expiredCustomerIds(trx, day, STRETCH)
      for (const id of ids) await deleteCustomer(trx, id)
      return ids.length
    })
  }
}
