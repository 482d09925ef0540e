import type { Kysely } from 'kysely'
import { blankCustomer } from '../customers/change-customer.ts'
import type { Customer } from '../customers/customer.queries.ts'
import { listAccesses, listEvents, type Stretch } from '../customers/customer-event.queries.ts'
import type { CustomerEvent } from '../customers/customer-event.ts'
import {
  concernsConsent,
  type FieldChange,
  type FieldValue,
  fieldChanges,
} from '../customers/field-changes.ts'
import type { Database } from '../database/database.ts'
import type { HistoryEntry, HistorySource } from './history-entry.ts'

const MAX_EVENTS = 10_000

/** What has been changed, by whom, and at the end how the customer came here. */
export const changeEntries: HistorySource = (db, customer, stretch) =>
  entriesOf(db, customer, stretch)

/** What has been said of consent, of its proof, and of the bar to all contact. */
export const consentEntries: HistorySource = (db, customer, stretch) =>
  entriesOf(db, customer, stretch, 'consent')

export const accessEntries: HistorySource = async (db, { id }, stretch) =>
  (await listAccesses(db, id, stretch)).map(({ at, what, byName }) => ({
    kind: 'seen',
    at,
    what,
    by: byName,
  }))

async function entriesOf(
  db: Kysely<Database>,
  customer: Customer,
  stretch: Stretch,
  only?: 'consent',
): Promise<HistoryEntry[]> {
  const events = await listEvents(db, customer.id, stretch, only)
  const files = await namesOfFiles(db, [...events.map(({ byId }) => byId), customer.importId])
  const entries = events.map(event => entryOf(event, files))
  const isEnd =
    events.length < stretch.limit &&
    (stretch.until === undefined || customer.createdAt <= stretch.until)
  if (!isEnd || (await isNoted(db, customer.id))) return entries
  const { importId } = customer
  const changes = importId === null ? [] : await firstConsent(db, customer)
  if (only !== undefined && changes.length === 0) return entries
  const actor =
    importId === null
      ? ({ by: 'unknown', name: null } as const)
      : ({ by: 'import', name: files.get(importId) ?? null } as const)
  return [...entries, { kind: 'added', at: customer.createdAt, actor, changes }]
}

function entryOf(
  { revision, at, by, byId, byName, changes }: CustomerEvent,
  files: ReadonlyMap<string, string>,
): HistoryEntry {
  const name = by === 'import' ? (files.get(byId ?? '') ?? null) : byName
  const kind = revision === 1 ? 'added' : 'changed'
  return { kind, at, actor: { by, name }, changes: JSON.parse(changes) }
}

/** An import names itself in the customers that it brings, and writes no line for each. */
async function isNoted(db: Kysely<Database>, customerId: string): Promise<boolean> {
  const first = await db
    .selectFrom('customerEvent')
    .select('revision')
    .where('customerId', '=', customerId)
    .where('revision', '=', 1)
    .executeTakeFirst()
  return first !== undefined
}

/** What an import said of consent: what is known now, or what the first later change has found. */
async function firstConsent(db: Kysely<Database>, customer: Customer) {
  const { id, createdAt } = customer
  const now = fieldChanges(blankCustomer(customer, new Date(createdAt)), customer)
  const first = new Map(now.map(change => [change.field, change.to]))
  const later = await listEvents(db, id, { limit: MAX_EVENTS }, 'consent')
  for (const { changes } of later)
    for (const { field, from } of parsed(changes)) first.set(field, from)
  return [...first].flatMap(([field, to]) => {
    const change = { field, from: null, to: asJson(to) }
    return concernsConsent([change]) && to !== null && to !== false ? change : []
  })
}

const parsed = (changes: string): FieldChange[] => JSON.parse(changes)
const asJson = (value: FieldValue) =>
  typeof value === 'object' && value !== null ? [...value] : value

async function namesOfFiles(
  db: Kysely<Database>,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter(id => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('customerImport')
    .select(['id', 'fileName'])
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map(({ id, fileName }) => [id, fileName]))
}
