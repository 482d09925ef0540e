import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import type { CustomerRow } from './customer-columns.ts'
import { type PackedCustomers, packCustomers } from './packed-customers.ts'

export type Customer = CustomerRow

/** Writes many at once, new ones and changed ones alike. */
export function putCustomers(
  trx: Transaction<Database>,
  dialect: Dialect,
  customers: readonly Customer[],
): Promise<void> {
  return putPackedCustomers(trx, dialect, packCustomers(customers))
}

/** Few parameters, whatever their number. */
export async function putPackedCustomers(
  trx: Transaction<Database>,
  dialect: Dialect,
  { count, differing, rows, same }: PackedCustomers,
): Promise<void> {
  if (count === 0) return
  const names = [...differing, ...same].map(({ name }) => sql.ref(name))
  const values = [
    ...differing.map(({ name }) => sql.ref(name)),
    ...same.map(({ value, type }) => sql`cast(${value} as ${sql.raw(type)})`),
  ]
  const changes = [...differing, ...same].flatMap(({ name }) =>
    name === 'id' ? [] : [sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`],
  )
  await sql`
    insert into "customer" (${sql.join(names)})
    select ${sql.join(values)} from ${dialect.jsonRows(rows, differing)} as "given" where true
    on conflict ("id") do update set ${sql.join(changes)}
  `.execute(trx)
}

export function findCustomer(db: Kysely<Database>, id: string): Promise<Customer | undefined> {
  return db.selectFrom('customer').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Those of these ids that there are; some hundreds at most. */
export async function findCustomers(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Customer>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('customer').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map(customer => [customer.id, customer]))
}

/** Everybody with this address. */
export function findByEmail(db: Kysely<Database>, emailKey: string): Promise<Customer[]> {
  return db.selectFrom('customer').selectAll().where('emailKey', '=', emailKey).execute()
}

/** Those of one source that are known, by what they are called there. */
export async function findByExternalIds(
  db: Kysely<Database>,
  dialect: Dialect,
  source: string,
  externalIds: readonly string[],
): Promise<readonly Customer[]> {
  if (externalIds.length === 0) return []
  const { rows } = await sql<Customer>`
    select "customer".* from ${wantedTexts(dialect, externalIds)} as "given"
    join "customer" on "customer"."externalId" = "given"."wanted"
    where "customer"."source" = ${source}
  `.execute(db)
  return rows
}

/** The revisions of those that are known, by what they are called at their source. */
export async function findRevisions(
  db: Kysely<Database>,
  dialect: Dialect,
  source: string,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (externalIds.length === 0) return new Map()
  const { rows } = await sql<Pick<Customer, 'externalId' | 'revision'>>`
    select "externalId", "revision" from ${wantedTexts(dialect, externalIds)} as "given"
    join "customer" on "customer"."externalId" = "given"."wanted"
    where "customer"."source" = ${source}
  `.execute(db)
  return new Map(rows.map(({ externalId, revision }) => [externalId, revision]))
}

/** Texts as a table of one column, "wanted". */
export function wantedTexts(dialect: Dialect, texts: readonly string[]) {
  return dialect.jsonRows(JSON.stringify(texts.map(text => [text])), [
    { name: 'wanted', type: 'text' },
  ])
}

/** Newest first, after the one with this id. */
export function listCustomers(
  db: Kysely<Database>,
  after: string | undefined,
  limit: number,
): Promise<Customer[]> {
  let query = db.selectFrom('customer').selectAll().orderBy('id', 'desc').limit(limit)
  if (after !== undefined) query = query.where('id', '<', after)
  return query.execute()
}

export async function countCustomers(db: Kysely<Database>): Promise<number> {
  const row = await db
    .selectFrom('customer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Some of those who were to be kept until an earlier day than this one. */
export async function expiredCustomerIds(
  trx: Transaction<Database>,
  day: string,
  limit: number,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('customer')
    .select('id')
    .where('retentionUntil', 'is not', null)
    .where('retentionUntil', '<', day)
    .orderBy('retentionUntil')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Also from every segment that a wave has frozen; says whether there was one. */
export async function deleteCustomer(trx: Transaction<Database>, id: string): Promise<boolean> {
  await trx.deleteFrom('segmentMember').where('customerId', '=', id).execute()
  const { numDeletedRows } = await trx
    .deleteFrom('customer')
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
