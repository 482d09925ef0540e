import type { JsonColumn } from '../database/dialects/dialect.ts'
import { COLUMN_NAMES, type ColumnName, type CustomerRow, columnOf } from './customer-columns.ts'

const COLUMNS = COLUMN_NAMES.map((name): CustomerColumn => ({ name, type: storedTypeOf(name) }))

function storedTypeOf(name: ColumnName): JsonColumn['type'] {
  return ['year', 'count', 'flag'].includes(columnOf(name).type) ? 'integer' : 'text'
}

export interface CustomerColumn extends JsonColumn {
  readonly name: ColumnName
}

/** Many customers for one statement; a value that all of them share is passed once. */
export interface PackedCustomers {
  readonly count: number
  readonly differing: readonly CustomerColumn[]
  /** A JSON array of arrays: the differing columns of each customer. */
  readonly rows: string
  readonly same: readonly (CustomerColumn & { readonly value: string | number | null })[]
}

export function packCustomers(customers: readonly CustomerRow[]): PackedCustomers {
  const [first] = customers
  const differing: CustomerColumn[] = []
  const same: (CustomerColumn & { readonly value: string | number | null })[] = []
  for (const column of COLUMNS) {
    const { name } = column
    const isSame = name !== 'id' && customers.every(customer => customer[name] === first[name])
    if (isSame && first) same.push({ ...column, value: first[name] })
    else differing.push(column)
  }
  const rows = JSON.stringify(
    customers.map(customer => differing.map(({ name }) => customer[name])),
  )
  return { count: customers.length, differing, rows, same }
}
