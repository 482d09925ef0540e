import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { AddressCountTable } from './address-count.table.ts'

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

export async function deleteAddressCounts(db: Kysely<Database>, before: string): Promise<void> {
  await db.deleteFrom('addressCount').where('day', '<', before).execute()
}
