import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { CustomerAttributeTable } from './customer-attribute.table.ts'

export type CustomerAttribute = Selectable<CustomerAttributeTable>

export function listAttributes(db: Kysely<Database>): Promise<CustomerAttribute[]> {
  return db.selectFrom('customerAttribute').selectAll().orderBy('createdAt').orderBy('id').execute()
}

/** Says whether there was none of that id before. */
export async function insertAttribute(
  trx: Transaction<Database>,
  attribute: CustomerAttribute,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('customerAttribute')
    .values(attribute)
    .onConflict(conflict => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}
