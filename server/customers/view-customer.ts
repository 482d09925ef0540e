import type { z } from '@hono/zod-openapi'
import { consentOf } from './consent.ts'
import type { customer } from './customer.contract.ts'
import type { Customer } from './customer.queries.ts'
import { isInvitable } from './customer.ts'
import {
  CONTACT_COLUMNS,
  type ColumnName,
  type ColumnsUsedBy,
  type ColumnUse,
  type ContactColumn,
  columnOf,
  columnsUsedBy,
  type ShownValue,
} from './customer-columns.ts'
import { MASKS } from './masked.ts'

export type CustomerView = z.infer<typeof customer>

/** The values of these columns as the API shows them. */
export function shownValues<U extends ColumnUse>(
  row: Customer,
  use: U,
): { [N in ColumnsUsedBy<U>]: ShownValue<N> } {
  const shown = columnsUsedBy(use).map(name => [name, shownValue(name, row[name])])
  return Object.fromEntries(shown) as { [N in ColumnsUsedBy<U>]: ShownValue<N> }
}

/** The customer as a page shows it: address and telephone are masked until somebody asks. */
export function viewCustomer(row: Customer): CustomerView {
  const { channels, ...proof } = consentOf(row)
  return {
    ...shownValues(masked(row), 'page'),
    consent: { ...proof, channels: [...channels] },
    isInvitable: isInvitable(row),
  }
}

/** Address and telephone in full. */
export function contactOf(row: Customer): Pick<Customer, ContactColumn> {
  return Object.fromEntries(CONTACT_COLUMNS.map(name => [name, row[name]])) as Pick<
    Customer,
    ContactColumn
  >
}

function shownValue(name: ColumnName, value: string | number | null): unknown {
  switch (columnOf(name).type) {
    case 'flag':
      return value === 1
    case 'texts':
    case 'values':
      return JSON.parse(String(value))
    default:
      return value
  }
}

function masked(row: Customer): Customer {
  const hidden = CONTACT_COLUMNS.map(name => {
    const { mask } = columnOf(name)
    const value = row[name]
    return [name, value === null || !mask ? value : MASKS[mask](value)]
  })
  return { ...row, ...Object.fromEntries(hidden) }
}
