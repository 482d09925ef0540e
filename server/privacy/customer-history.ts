import type { Kysely } from 'kysely'
import type { Customer } from '../customers/customer.queries.ts'
import type { Database } from '../database/database.ts'
import { closedCaseEntries, openedCaseEntries } from './case-entries.ts'
import { accessEntries, changeEntries, consentEntries } from './change-entries.ts'
import { answerEntries, invitationEntries, mailEntries } from './contact-entries.ts'
import type { HistoryEntry, HistoryPart, HistorySource } from './history-entry.ts'

const CASES = [closedCaseEntries, openedCaseEntries]
const CONTACTS = [mailEntries, invitationEntries]
/** Of one moment, what stands first has come last. */
const SOURCES: Readonly<Record<HistoryPart | 'all', readonly HistorySource[]>> = {
  all: [accessEntries, ...CASES, answerEntries, changeEntries, ...CONTACTS],
  changes: [changeEntries],
  consent: [consentEntries],
  invitations: CONTACTS,
  responses: [answerEntries],
  cases: CASES,
  access: [accessEntries],
}

/** Where the next page begins: after so many entries of this moment. */
export interface HistoryPlace {
  readonly at: string
  readonly passed: number
}

interface Page {
  readonly part?: HistoryPart | undefined
  readonly from?: HistoryPlace | undefined
  readonly limit: number
}

/** A page of everything that has happened to a customer, and with them; the latest first. */
export async function customerHistory(
  db: Kysely<Database>,
  customer: Customer,
  { part, from, limit }: Page,
): Promise<{ readonly entries: readonly HistoryEntry[]; readonly next?: HistoryPlace }> {
  const passed = from?.passed ?? 0
  const stretch = { until: from?.at, limit: limit + passed + 1 }
  const found: HistoryEntry[] = []
  for (const read of SOURCES[part ?? 'all']) found.push(...(await read(db, customer, stretch)))
  // Sorting keeps the order of what has one moment, so that the next page goes on where this ends.
  const sorted = found.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const entries = sorted.slice(passed, passed + limit)
  const last = entries.at(-1)
  if (last === undefined || sorted.length <= passed + limit) return { entries }
  const ofMoment = entries.filter(({ at }) => at === last.at).length
  return {
    entries,
    next: { at: last.at, passed: ofMoment + (last.at === from?.at ? passed : 0) },
  }
}
