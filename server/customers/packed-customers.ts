import type { JsonColumn } from '../database/dialects/dialect.ts'
import type { Customer } from './customer.queries.ts'

/** Every column with how it is stored. */
const COLUMNS: Readonly<Record<keyof Customer, JsonColumn['type']>> = {
  id: 'text',
  source: 'text',
  externalId: 'text',
  kind: 'text',
  accountExternalId: 'text',
  role: 'text',
  name: 'text',
  nameKey: 'text',
  nameTailKey: 'text',
  email: 'text',
  emailKey: 'text',
  phone: 'text',
  phoneKey: 'text',
  language: 'text',
  region: 'text',
  firstContactOn: 'text',
  acquisitionChannel: 'text',
  acquisitionCost: 'text',
  owner: 'text',
  statusOverride: 'text',
  statusReason: 'text',
  tags: 'text',
  birthYear: 'integer',
  attributes: 'text',
  consent: 'text',
  consentAt: 'text',
  consentSource: 'text',
  consentText: 'text',
  consentChannels: 'text',
  doNotContact: 'integer',
  retentionUntil: 'text',
  sourceUpdatedAt: 'text',
  importId: 'text',
  revision: 'integer',
  createdAt: 'text',
  updatedAt: 'text',
}
const NAMES = Object.keys(COLUMNS) as (keyof Customer)[]

export interface CustomerColumn extends JsonColumn {
  readonly name: keyof Customer
}

/** Many customers for one statement. What is the same for all of them is said once. */
export interface PackedCustomers {
  readonly count: number
  readonly differing: readonly CustomerColumn[]
  /** A JSON array of arrays: the differing columns of each customer. */
  readonly rows: string
  readonly same: readonly (CustomerColumn & { readonly value: string | number | null })[]
}

export function packCustomers(customers: readonly Customer[]): PackedCustomers {
  const [first] = customers
  const differing: CustomerColumn[] = []
  const same: (CustomerColumn & { readonly value: string | number | null })[] = []
  for (const name of NAMES) {
    const column = { name, type: COLUMNS[name] }
    const isSame = name !== 'id' && customers.every(customer => customer[name] === first[name])
    if (isSame && first) same.push({ ...column, value: first[name] })
    else differing.push(column)
  }
  const rows = JSON.stringify(
    customers.map(customer => differing.map(({ name }) => customer[name])),
  )
  return { count: customers.length, differing, rows, same }
}
