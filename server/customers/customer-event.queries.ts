import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect, JsonColumn } from '../database/dialects/dialect.ts'
import { newId } from '../database/new-id.ts'
import type { CustomerAccessTable, CustomerEventTable } from './customer-event.table.ts'
import type { CustomerEvent } from './customer-event.ts'

export type CustomerAccess = Selectable<CustomerAccessTable>

const COLUMNS: readonly (JsonColumn & { readonly name: keyof CustomerEventTable })[] = [
  { name: 'customerId', type: 'text' },
  { name: 'revision', type: 'integer' },
  { name: 'at', type: 'text' },
  { name: 'by', type: 'text' },
  { name: 'byId', type: 'text' },
  { name: 'byName', type: 'text' },
  { name: 'isConsent', type: 'integer' },
  { name: 'changes', type: 'text' },
]

/** Many lines for one statement: a JSON array of arrays. */
export function packEvents(events: readonly CustomerEvent[]): string {
  return JSON.stringify(events.map(event => COLUMNS.map(({ name }) => event[name])))
}

/** Adds lines to the history, in the unit that makes the changes. */
export async function putPackedEvents(
  trx: Transaction<Database>,
  dialect: Dialect,
  events: string,
): Promise<void> {
  if (events === '[]') return
  const names = sql.join(COLUMNS.map(({ name }) => sql.ref(name)))
  await sql`
    insert into "customerEvent" (${names})
    select ${names} from ${dialect.jsonRows(events, COLUMNS)} as "given"
  `.execute(trx)
}

export async function insertEvent(trx: Transaction<Database>, event: CustomerEvent): Promise<void> {
  await trx.insertInto('customerEvent').values(event).execute()
}

export async function noteAccess(
  trx: Transaction<Database>,
  access: Omit<CustomerAccess, 'id'>,
): Promise<void> {
  await trx
    .insertInto('customerAccess')
    .values({ ...access, id: newId() })
    .execute()
}

/** Up to a moment, the latest first. */
export interface Stretch {
  readonly until?: string | undefined
  readonly limit: number
}

export function listEvents(
  db: Kysely<Database>,
  customerId: string,
  { until, limit }: Stretch,
  only?: 'consent',
): Promise<CustomerEvent[]> {
  let query = db
    .selectFrom('customerEvent')
    .selectAll()
    .where('customerId', '=', customerId)
    .orderBy('at', 'desc')
    .orderBy('revision', 'desc')
    .limit(limit)
  if (until !== undefined) query = query.where('at', '<=', until)
  if (only === 'consent') query = query.where('isConsent', '=', 1)
  return query.execute()
}

export function listAccesses(
  db: Kysely<Database>,
  customerId: string,
  { until, limit }: Stretch,
): Promise<CustomerAccess[]> {
  let query = db
    .selectFrom('customerAccess')
    .selectAll()
    .where('customerId', '=', customerId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
  if (until !== undefined) query = query.where('at', '<=', until)
  return query.execute()
}
