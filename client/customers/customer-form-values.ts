import {
  type Choice,
  type ChoiceColumn,
  type ColumnsOfType,
  type ConsentColumn,
  CUSTOMER_COLUMNS,
  columnOf,
  FORM_COLUMNS,
  type FormColumn,
} from '#server/customers/customer-columns.ts'
import type { api } from '../api.ts'
import type { Customer, CustomerAttribute } from './customer.ts'

type FormValue<N extends FormColumn> = N extends ChoiceColumn
  ? Choice<N>
  : N extends ColumnsOfType<'flag'>
    ? boolean
    : N extends ColumnsOfType<'texts'>
      ? readonly string[]
      : string

/** A customer as a form holds it: what is typed is text, '' where it is empty. */
export type CustomerFormValues = { readonly [N in FormColumn]: FormValue<N> } & {
  readonly externalId: string
  readonly attributes: Readonly<Record<string, string>>
}

export type CustomerBody = Parameters<(typeof api.customers)['$post']>[0]['json']
type Changes = Omit<CustomerBody, 'externalId' | 'source'>

export const NEW_CUSTOMER: CustomerFormValues = {
  ...valuesFrom(name => {
    const { type, initial } = columnOf(name)
    if (type === 'flag') return false
    return type === 'texts' ? [] : (initial ?? null)
  }),
  externalId: '',
  attributes: {},
}

export function formValues(customer: Customer): CustomerFormValues {
  return {
    ...valuesFrom(name => columnValue(customer, name)),
    externalId: customer.externalId,
    attributes: Object.fromEntries(
      Object.entries(customer.attributes).map(([id, value]) => [id, String(value)]),
    ),
  }
}

/** The value of a column, which may be a part of the consent. */
export function columnValue(customer: Customer, name: FormColumn) {
  const column = CUSTOMER_COLUMNS[name]
  return 'consent' in column
    ? customer.consent[column.consent]
    : customer[name as Exclude<FormColumn, ConsentColumn>]
}

/** The changes as the server takes them; parts of the consent prove one another and go together. */
export function changesOf(
  before: CustomerFormValues,
  after: CustomerFormValues,
  attributes: readonly CustomerAttribute[],
): Changes {
  const changed = FORM_COLUMNS.filter(
    name => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  const columns = changed.filter(name => columnOf(name).consent === undefined)
  const values = attributes
    .filter(({ id }) => (before.attributes[id] ?? '') !== (after.attributes[id] ?? ''))
    .map(({ id, type }) => [id, attributeValue(after.attributes[id] ?? '', type)])
  return {
    ...Object.fromEntries(columns.map(name => [name, givenValue(name, after[name])])),
    ...(values.length > 0 && { attributes: Object.fromEntries(values) }),
    ...(columns.length < changed.length && { consent: consentOf(after) }),
  }
}

function consentOf(values: CustomerFormValues): NonNullable<Changes['consent']> {
  const parts = FORM_COLUMNS.flatMap(name => {
    const part = columnOf(name).consent
    return part ? [[part, givenValue(name, values[name])]] : []
  })
  return Object.fromEntries(parts)
}

function givenValue(name: FormColumn, value: FormValue<FormColumn>) {
  if (typeof value !== 'string') return typeof value === 'boolean' ? value : [...value]
  const text = value.trim()
  if (text === '') return null
  const { type } = columnOf(name)
  if (type === 'moment') return new Date(text).toISOString()
  return type === 'year' ? Number(text) : text
}

function attributeValue(text: string, type: CustomerAttribute['type']) {
  const value = text.trim()
  if (value === '') return null
  if (type === 'number') return Number(value)
  return type === 'flag' ? value === 'true' : value
}

/** As an input of time and day holds it: local, without a zone. */
function localTime(moment: Date): string {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

function valuesFrom(
  read: (name: FormColumn) => string | number | boolean | readonly string[] | null,
): Pick<CustomerFormValues, FormColumn> {
  const values = FORM_COLUMNS.map(name => {
    const value = read(name)
    if (typeof value === 'boolean' || typeof value === 'object') return [name, value ?? '']
    return [name, columnOf(name).type === 'moment' ? localTime(new Date(value)) : String(value)]
  })
  return Object.fromEntries(values)
}
