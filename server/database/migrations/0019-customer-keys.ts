import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'

/**
 * Addresses and numbers come in no order and few share one: without the id beside them their indexes
 * have half the pages, and so does what a new customer writes. Names, which thousands share, keep it.
 */
export async function customerKeys(db: Kysely<Database>): Promise<void> {
  for (const [name, column] of [
    ['customerEmailKey', 'emailKey'],
    ['customerPhoneKey', 'phoneKey'],
  ] as const) {
    await db.schema.dropIndex(name).execute()
    await db.schema
      .createIndex(name)
      .on('customer')
      .column(column)
      .where(sql.ref(column), 'is not', null)
      .execute()
  }
}
