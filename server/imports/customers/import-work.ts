import type { Customer } from '../../customers/customer.queries.ts'
import type { CustomerAttribute } from '../../customers/customer-attribute.queries.ts'
import type { Identified } from '../../customers/customer-duplicates.queries.ts'
import { packEvents } from '../../customers/customer-event.queries.ts'
import { customerEvent } from '../../customers/customer-event.ts'
import { type PackedCustomers, packCustomers } from '../../customers/packed-customers.ts'
import { Problem } from '../../http/problem.ts'
import { handover } from '../files/handover.ts'
import type { FileFault } from '../files/invalid-file.ts'
import { readSlices } from '../files/read-csv.ts'
import { countRows, type RowCounts } from '../row-counts.ts'
import { type ClassifiedRow, classifyRows, wantedIds } from './classify-rows.ts'
import type { CustomerFile } from './customer-file.ts'
import type { CustomerOutcome } from './customer-import.contract.ts'
import type { CustomerMapping } from './customer-mapping.ts'
import { type CustomerRow, customerRowReader } from './customer-row.ts'
import { type DuplicateKeys, duplicateFinder, duplicateKeys } from './duplicate-finder.ts'
import { type CustomerImportOutcome, NO_ROWS, outcomeTally } from './import-outcome.ts'
import { type PackedRows, packRows, unpackRows } from './packed-rows.ts'
import { rowIndex } from './row-index.ts'

/** Rows that are stored in one piece, classified in one go, and committed in one unit. */
const SLICE_ROWS = 800

/** What an import has to know before its first row. */
export interface ImportTask {
  readonly file: CustomerFile
  readonly mapping: CustomerMapping
  readonly attributes: readonly CustomerAttribute[]
  readonly source: string
  readonly importId: string
  readonly now: Date
  /** Rows with the later ones that replace them, where a check has found them. */
  readonly superseded?: readonly (readonly [number, number])[]
}

/** Rows that the work has taken up. */
export interface RowsInWork {
  readonly number: number
  /** What their customers are called at the source. */
  readonly externalIds: readonly string[]
}

export interface PreparedRows {
  readonly lastRow: number
  readonly counts: RowCounts<CustomerOutcome>
  readonly customers: PackedCustomers
  /** Entries in the history of changed customers; the new ones name their import. */
  readonly events: string
}

export interface ImportFinding {
  readonly outcome: CustomerImportOutcome
  readonly superseded: readonly (readonly [number, number])[]
}

/**
 * All of an import that needs no database, so that a thread can do it: the caller, who has the
 * database, gives it pieces of the file, then rows with what is known of their customers.
 */
export interface ImportWork {
  /** The rows that end in this piece of the file; without a piece, the last ones. */
  readonly read: (piece?: Uint8Array) => Promise<readonly PackedRows[] | { fault: FileFault }>
  /** Takes up rows that were read. */
  readonly open: (content: Uint8Array) => Promise<RowsInWork>
  /** Classifies rows that were opened, and returns the keys by which likely duplicates are looked up. */
  readonly classify: (given: {
    readonly number: number
    readonly known: readonly Customer[]
  }) => Promise<DuplicateKeys>
  /** Counts rows that were classified, in the order of the file. */
  readonly tally: (given: {
    readonly number: number
    readonly others: readonly Identified[]
  }) => Promise<void>
  readonly finding: () => Promise<ImportFinding>
  /** Rows that were opened as they are to be written. */
  readonly prepare: (given: {
    readonly number: number
    readonly known: readonly Customer[]
    readonly now: Date
  }) => Promise<PreparedRows>
}

export function importWork(task: ImportTask): ImportWork {
  const { file, mapping, source, importId, now } = task
  const names = file.columns.map(({ name }) => name)
  const readRow = customerRowReader(names, mapping, task.attributes, now)
  const index = rowIndex()
  const replaced = task.superseded && new Map(task.superseded)
  const supersededBy = replaced ? ({ row }: CustomerRow) => replaced.get(row) : index.supersededBy
  const classification = { source, importId, country: mapping.country, supersededBy, now }

  const given = handover<Uint8Array>()
  let packed: PackedRows[] = []
  const reading = readAll().then(
    () => undefined,
    (error: unknown) => error,
  )
  const opened = new Map<number, readonly CustomerRow[]>()
  const classified = new Map<number, readonly ClassifiedRow[]>()
  let number = 0
  const findDuplicates = duplicateFinder(index.externalIdOf)
  const tally = outcomeTally()
  const superseded: [number, number][] = []
  let counts = NO_ROWS

  async function readAll(): Promise<void> {
    for await (const records of readSlices(given.pieces, file, SLICE_ROWS)) {
      const rows = records.map(readRow)
      for (const { row, externalId, errors } of rows)
        if (externalId !== undefined && errors.length === 0) index.add(row, externalId)
      packed.push(packRows(rows))
    }
  }

  function classifiedRows(at: number, known: readonly Customer[], on: Date) {
    const rows = opened.get(at) ?? []
    opened.delete(at)
    const byId = new Map(known.map(customer => [customer.externalId, customer]))
    return classifyRows(rows, byId, { ...classification, now: on })
  }

  return {
    read: async piece => {
      if (piece === undefined) given.end()
      const failure = await Promise.race([reading, ...(piece ? [given.give(piece)] : [])])
      if (failure !== undefined) return { fault: await faultOf(failure) }
      const read = packed
      packed = []
      return read
    },
    open: async content => {
      const rows = unpackRows(content)
      number++
      opened.set(number, rows)
      return { number, externalIds: wantedIds(rows, classification) }
    },
    classify: async ({ number, known }) => {
      const rows = classifiedRows(number, known, now)
      classified.set(number, rows)
      return duplicateKeys(rows)
    },
    tally: async ({ number, others }) => {
      const rows = classified.get(number) ?? []
      classified.delete(number)
      counts = countRows(counts, outcomesOf(rows))
      const duplicates = findDuplicates(rows, others)
      for (const [at, row] of rows.entries()) {
        tally.add(row, duplicates[at] ?? [])
        if (row.byRow !== null) superseded.push([row.row, row.byRow])
      }
    },
    finding: async () => ({ outcome: { ...tally.outcome(), counts }, superseded }),
    prepare: async ({ number, known, now: on }) => {
      const rows = classifiedRows(number, known, on)
      const customers = rows.flatMap(({ customer }) => customer ?? [])
      const before = new Map(known.map(customer => [customer.id, customer]))
      const events = customers.flatMap(customer => {
        const current = before.get(customer.id)
        const by = { by: 'import', id: importId, name: null } as const
        return current ? customerEvent(current, customer, by) : []
      })
      return {
        lastRow: rows.at(-1)?.row ?? 0,
        counts: countRows(NO_ROWS, outcomesOf(rows)),
        customers: packCustomers(customers),
        events: packEvents(events),
      }
    },
  }
}

function* outcomesOf(rows: readonly ClassifiedRow[]): Generator<CustomerOutcome> {
  for (const { outcome } of rows) yield outcome
}

/** A problem as it can be passed to another thread; what is not a problem of the file is thrown. */
async function faultOf(error: unknown): Promise<FileFault> {
  if (!(error instanceof Problem) || error.code !== 'invalid-file') throw error
  const { details } = await error.getResponse().json()
  return details
}
