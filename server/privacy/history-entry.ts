import type { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import type { Customer } from '../customers/customer.queries.ts'
import type { Stretch } from '../customers/customer-event.queries.ts'
import type { Database } from '../database/database.ts'
import type { HISTORY_PARTS, historyEntry } from './history.contract.ts'

export type HistoryEntry = z.infer<typeof historyEntry>
export type HistoryPart = (typeof HISTORY_PARTS)[number]

/** Reads one kind of entries, the latest first and always in the same order. */
export type HistorySource = (
  db: Kysely<Database>,
  customer: Customer,
  stretch: Stretch,
) => Promise<readonly HistoryEntry[]>
