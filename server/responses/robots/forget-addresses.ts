import type { Store } from '../../database/database.ts'
import { deleteAddressCounts } from './address-count.queries.ts'

/** A count is of its day; what is left of former days is not kept. */
export async function forgetAddresses(store: Store, now: Date): Promise<void> {
  await store.write(trx => deleteAddressCounts(trx, now.toISOString().slice(0, 10)))
}
