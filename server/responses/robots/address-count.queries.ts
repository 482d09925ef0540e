import { createHmac } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Database, Store } from '../../database/database.ts'

/** How many responses to a wave's open link came from one address in a day; forgotten the day after. */
interface AddressCountTable {
  readonly addressHash: string
  readonly waveId: string
  readonly day: string
  readonly count: number
}

declare module '../../database/database.ts' {
  interface Database {
    addressCount: AddressCountTable
  }
}

/** Counts one more and says how many that makes. */
export async function countAddress(
  trx: Transaction<Database>,
  address: Omit<AddressCountTable, 'count'>,
): Promise<number> {
  const { count } = await trx
    .insertInto('addressCount')
    .values({ ...address, count: 1 })
    .onConflict(conflict =>
      conflict
        .column('addressHash')
        .doUpdateSet(({ eb, ref }) => ({ count: eb(ref('addressCount.count'), '+', 1) })),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return count
}

async function deleteAddressCounts(db: Kysely<Database>, before: string): Promise<void> {
  await db.deleteFrom('addressCount').where('day', '<', before).execute()
}

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

/** A count is for its day: deletes those of earlier days. */
export async function forgetAddresses(store: Store, now: Date): Promise<void> {
  await store.write(trx => deleteAddressCounts(trx, now.toISOString().slice(0, 10)))
}
