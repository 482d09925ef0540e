import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Customer } from '../customers/customer.queries.ts'
import { listAttributes } from '../customers/customer-attribute.queries.ts'
import type { Database, Store } from '../database/database.ts'
import { filterSql } from './filter-sql.ts'
import { countStretch, membersInStretch } from './segment.queries.ts'
import type { SegmentFilter } from './segment-filter.ts'

/** A filter looks at every customer; after so many, others get their turn. */
const STRETCH = 20_000
/** After every id there is. */
const END = '~'

type Reading = Pick<Store, 'read' | 'dialect'>

/** How many customers fit, each stretch as it is at the moment when it is counted. */
export async function countSegment(store: Reading, filter: SegmentFilter): Promise<number> {
  const condition = await conditionOf(store.read, store, filter)
  let sum = 0
  for (let after: string | null = ''; after !== null; ) {
    const { members, last } = await countStretch(store.read, condition, after, STRETCH)
    sum += members
    after = last
    await setImmediate()
  }
  return sum
}

/** A page of those who fit, newest first. */
export async function readMembers(
  store: Reading,
  filter: SegmentFilter,
  before: string | undefined,
  limit: number,
): Promise<{ readonly customers: readonly Customer[]; readonly next?: { readonly id: string } }> {
  const condition = await conditionOf(store.read, store, filter)
  const customers: Customer[] = []
  for (let from: string | null = before ?? END; from !== null; ) {
    const wanted = limit - customers.length
    const stretch = { rows: STRETCH, limit: wanted }
    const { members, last } = await membersInStretch(store.read, condition, from, stretch)
    customers.push(...members)
    const final = customers.at(-1)
    if (members.length === wanted && final) return { customers, next: { id: final.id } }
    from = last
    await setImmediate()
  }
  return { customers }
}

async function conditionOf(db: Kysely<Database>, { dialect }: Reading, filter: SegmentFilter) {
  return filterSql(filter, dialect, await listAttributes(db))
}
