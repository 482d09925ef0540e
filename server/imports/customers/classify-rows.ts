import { blankCustomer, changeCustomer, contactKeys } from '../../customers/change-customer.ts'
import type { Customer } from '../../customers/customer.queries.ts'
import { newCustomerId } from '../../customers/customer-id.ts'
import type { CustomerOutcome } from './customer-import.contract.ts'
import { type CustomerRow, isRefused } from './customer-row.ts'

/** What becomes of a row. */
export interface ClassifiedRow {
  readonly row: number
  readonly externalId: string | null
  readonly outcome: CustomerOutcome
  readonly byRow: number | null
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  /** As it is to be stored, where the row changes anything. */
  readonly customer?: Customer
}

export interface Classification {
  readonly source: string
  readonly importId: string
  readonly country: string
  /** The later row that replaces this one. */
  readonly supersededBy: (row: CustomerRow) => number | undefined
  readonly now: Date
}

/** The customers that have to be looked up before these rows can be classified. */
export function wantedIds(
  rows: readonly CustomerRow[],
  { supersededBy }: Pick<Classification, 'supersededBy'>,
): string[] {
  return rows.flatMap(row =>
    row.externalId === undefined || isRefused(row) || supersededBy(row) ? [] : [row.externalId],
  )
}

/** Compares some rows with what is stored; writes nothing. No two may be of the same customer. */
export function classifyRows(
  rows: readonly CustomerRow[],
  known: ReadonlyMap<string, Customer>,
  classification: Classification,
): ClassifiedRow[] {
  return rows.map(row => classify(row, known, classification))
}

function classify(
  read: CustomerRow,
  known: ReadonlyMap<string, Customer>,
  { source, importId, country, supersededBy, now }: Classification,
): ClassifiedRow {
  const { row, externalId, changes, errors, warnings } = read
  const plain = { row, externalId: externalId ?? null, byRow: null, errors, warnings }
  if (externalId === undefined || isRefused(read)) return { ...plain, outcome: 'rejected' }
  const byRow = supersededBy(read)
  if (byRow !== undefined) return { ...plain, outcome: 'superseded', byRow, warnings: [] }

  const current = known.get(externalId)
  if (current && isOlder(changes.sourceUpdatedAt, current.sourceUpdatedAt)) {
    const { objections } = contactKeys(changes, country)
    return { ...plain, outcome: 'stale', warnings: [...objections, ...warnings] }
  }
  const base =
    current ??
    blankCustomer({ id: newCustomerId(now, row % 0xffffff), source, externalId, importId }, now)
  const changed = changeCustomer(base, changes, { by: 'import', now, country })
  const all = [...changed.objections, ...warnings]
  if (current && !changed.isChanged) return { ...plain, outcome: 'unchanged', warnings: all }
  return {
    ...plain,
    outcome: current ? 'updated' : 'created',
    warnings: all,
    customer: changed.customer,
  }
}

function isOlder(given: string | null | undefined, known: string | null): boolean {
  return typeof given === 'string' && known !== null && given < known
}
