import { stringify } from 'csv-stringify/sync'
import type { Store } from '../database/database.ts'
import { type CaseFilter, listCases } from './case.queries.ts'
import type { CaseReader } from './view-case.ts'
import { viewListed } from './view-case.ts'

const PAGE = 1000
const COLUMNS = [
  'number',
  'state',
  'rule',
  'wave',
  'customer',
  'owner',
  'due_on',
  'overdue',
  'opened_at',
  'closed_at',
  'cause',
  'action',
  'handling',
] as const

/** The cases of a filter, a page at a time; opened in a spreadsheet, no cell of it is a formula. */
export async function* casesCsv(
  { read }: Store,
  filter: CaseFilter,
  reader: CaseReader,
): AsyncGenerator<string> {
  yield stringify([[...COLUMNS]], { bom: true })
  let before: number | undefined
  for (;;) {
    const cases = await listCases(read, filter, { before, limit: PAGE })
    yield stringify(
      cases.map(listed => {
        const { number, state, ruleName, waveName, customer, ...more } = viewListed(listed, reader)
        return [
          number,
          state,
          ruleName,
          waveName,
          customer?.externalId,
          more.ownerName,
          more.dueOn,
          more.isOverdue ? 'yes' : 'no',
          more.openedAt,
          more.closedAt,
          more.cause,
          listed.action,
          listed.handling,
        ]
      }),
      { escape_formulas: true },
    )
    before = cases.at(-1)?.number
    if (cases.length < PAGE) return
  }
}
