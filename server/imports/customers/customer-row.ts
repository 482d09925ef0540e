import { isOfType } from '../../customers/attribute-value.ts'
import { contactKeys } from '../../customers/change-customer.ts'
import type { Consent } from '../../customers/consent.ts'
import { type CustomerChanges, isTooYoung } from '../../customers/customer.ts'
import type { CustomerAttribute } from '../../customers/customer-attribute.queries.ts'
import type { AttributeType } from '../../customers/customer-attribute.table.ts'
import { type AttributeValue, columnOf } from '../../customers/customer-columns.ts'
import type { CsvRecord } from '../files/read-csv.ts'
import { readDay, readFlag } from '../read-cell.ts'
import { CUSTOMER_FIELDS, type CustomerField, readStoredDecimal } from './customer-field.ts'
import type { CustomerMapping } from './customer-mapping.ts'

/** What a row says, before it is compared with what is known of the customer. */
export interface CustomerRow {
  readonly row: number
  /** Absent where the row has none. */
  readonly externalId?: string
  readonly changes: CustomerChanges
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

/** Whether a row can be imported depends on what it says itself, not on what is known. */
export const isRefused = ({ externalId, errors }: CustomerRow): boolean =>
  externalId === undefined || errors.length > 0

type Writable<T> = { -readonly [K in keyof T]: T[K] }

interface Draft {
  externalId?: string
  readonly changes: Record<string, unknown>
  readonly consent: Writable<Partial<Consent>>
  readonly attributes: Record<string, AttributeValue | null>
  readonly errors: string[]
  readonly warnings: string[]
}

type CellReader = (draft: Draft, cell: string) => void

/** A cell that clears what is known; an empty one leaves it as it is. */
const CLEAR = '\\N'

/** Reads rows by a mapping, each on its own. */
export function customerRowReader(
  columnNames: readonly string[],
  mapping: CustomerMapping,
  attributes: readonly CustomerAttribute[],
  now: Date,
): (record: CsvRecord) => CustomerRow {
  const readers = columnNames.map(name => cellReader(name, mapping, attributes))
  return ({ row, cells }) => {
    const draft: Draft = { changes: {}, consent: {}, attributes: {}, errors: [], warnings: [] }
    if (cells.length !== columnNames.length) draft.errors.push('row.length')
    else for (const [at, read] of readers.entries()) read?.(draft, cells[at].trim())
    return finished(row, draft, mapping, now)
  }
}

function finished(
  row: number,
  { externalId, changes, consent, attributes, errors, warnings }: Draft,
  { country }: CustomerMapping,
  now: Date,
): CustomerRow {
  const isShort = errors.length > 0
  if (externalId === undefined && !isShort) errors.push('external_id.missing')
  const birthYear = changes.birthYear
  if (typeof birthYear === 'number' && isTooYoung(birthYear, now))
    errors.push('birth_year.too_young')
  // Those of other rows are found when the customer changes: reading a number takes long.
  if (errors.length > 0) warnings.unshift(...contactKeys(changes, country).objections)
  return {
    row,
    externalId,
    changes: {
      ...changes,
      ...(Object.keys(consent).length > 0 && { consent }),
      ...(Object.keys(attributes).length > 0 && { attributes }),
    },
    errors,
    warnings,
  }
}

function cellReader(
  name: string,
  mapping: CustomerMapping,
  attributes: readonly CustomerAttribute[],
): CellReader | undefined {
  const target = Object.hasOwn(mapping.columns, name) ? mapping.columns[name] : undefined
  if (target?.to === 'field') {
    const field = CUSTOMER_FIELDS.find(({ id }) => id === target.field)
    return field && fieldReader(field, mapping)
  }
  const attribute =
    target?.to === 'attribute' && attributes.find(({ id }) => id === target.attribute)
  return attribute ? attributeReader(attribute) : undefined
}

function fieldReader(field: CustomerField, mapping: CustomerMapping): CellReader {
  const put = putter(field)
  return (draft, cell) => {
    if (cell === '') return
    if (cell === CLEAR) {
      put(draft, null)
      return
    }
    const value = field.read(cell, mapping)
    if (value === undefined) draft.warnings.push(`${field.code}.invalid`)
    else put(draft, value)
  }
}

function putter({ column }: CustomerField): (draft: Draft, value: unknown) => void {
  if (column === 'externalId') {
    return (draft, value) => {
      if (typeof value === 'string') draft.externalId = value
    }
  }
  const { type, initial, consent: part } = columnOf(column)
  if (part !== undefined) {
    const cleared = type === 'texts' ? [] : (initial ?? null)
    return (draft, value) => Object.assign(draft.consent, { [part]: value ?? cleared })
  }
  return (draft, value) => {
    draft.changes[column] = type === 'flag' ? value === true : value
  }
}

function attributeReader({ id, type }: CustomerAttribute): CellReader {
  return (draft, cell) => {
    if (cell === '') return
    const value = cell === CLEAR ? null : readAttribute(cell, type)
    if (value === undefined) draft.warnings.push(`attr.${id}.invalid`)
    else draft.attributes[id] = value
  }
}

/** A cell as the value of an attribute; undefined where it is not of its type. */
function readAttribute(cell: string, type: AttributeType): AttributeValue | undefined {
  switch (type) {
    case 'text':
      return isOfType(cell, 'text') ? cell : undefined
    case 'number': {
      const decimal = readStoredDecimal(cell)
      return decimal === undefined ? undefined : Number(decimal)
    }
    case 'date':
      return readDay(cell)
    case 'flag':
      return readFlag(cell)
  }
}
