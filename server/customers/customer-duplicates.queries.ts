import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import { type Customer, wantedTexts } from './customer.queries.ts'

/** What tells one customer from another. */
export type Identified = Pick<
  Customer,
  'externalId' | 'phoneKey' | 'emailKey' | 'nameKey' | 'birthYear' | 'region'
>

/** More to a key than that are no likely twins: a switchboard, a shared address. */
const MAX_WITH_ONE_KEY = 10

/** Those with one of these keys, as many as are worth a look. */
export async function findByKeys(
  db: Kysely<Database>,
  dialect: Dialect,
  column: 'phoneKey' | 'emailKey' | 'nameKey',
  keys: readonly string[],
): Promise<Identified[]> {
  const given = [...new Set(keys)]
  if (given.length === 0) return []
  const { rows } = await sql<Identified>`
    select "externalId", "phoneKey", "emailKey", "nameKey", "birthYear", "region"
    from ${wantedTexts(dialect, given)} as "given"
    join "customer" on "customer".${sql.ref(column)} = "given"."wanted"
    limit ${given.length * MAX_WITH_ONE_KEY}
  `.execute(db)
  return rows
}

/** Others with the same number or the same address: perhaps the same person, oldest first. */
export async function findDuplicates(
  db: Kysely<Database>,
  { id, phoneKey, emailKey }: Pick<Customer, 'id' | 'phoneKey' | 'emailKey'>,
  limit: number,
): Promise<Customer[]> {
  const found: Customer[] = []
  for (const [column, key] of [
    ['phoneKey', phoneKey],
    ['emailKey', emailKey],
  ] as const) {
    if (key === null) continue
    const others = await db
      .selectFrom('customer')
      .selectAll()
      .where(column, '=', key)
      .where('id', '!=', id)
      .orderBy('id')
      .limit(limit)
      .execute()
    found.push(...others.filter(other => !found.some(known => known.id === other.id)))
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit)
}
