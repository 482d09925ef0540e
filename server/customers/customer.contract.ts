import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import type { Consent } from './consent.ts'
import { attributeId } from './customer-attribute.contract.ts'
import {
  CONTACT_COLUMNS,
  type ColumnName,
  type ColumnsUsedBy,
  type ColumnUse,
  type ConsentColumn,
  type ContactColumn,
  choicesOf,
  columnOf,
  columnsUsedBy,
  FORM_COLUMNS,
  type FormColumn,
  type GivenValue,
  isChoiceColumn,
  type ShownValue,
} from './customer-columns.ts'
import { isDay } from './is-day.ts'
import { line } from './line.ts'
import { isMasked } from './masked.ts'

const day = z.string().refine(isDay, 'is no day like 2026-03-31')
const attributeValue = z.union([z.string().max(500), z.number(), z.boolean()])

type ShownShape<U extends ColumnUse> = {
  [N in ColumnsUsedBy<U>]: z.ZodType<ShownValue<N>, ShownValue<N>>
}

/** A schema for the value of each of these columns, as the API shows it. */
export function shownShape<U extends ColumnUse>(use: U): ShownShape<U> {
  return Object.fromEntries(
    columnsUsedBy(use).map(name => [name, shownSchema(name)]),
  ) as ShownShape<U>
}

function shownSchema(name: ColumnName): z.ZodType {
  const { type, initial } = columnOf(name)
  const schema = () => {
    if (isChoiceColumn(name)) return z.enum(choicesOf(name))
    switch (type) {
      case 'year':
      case 'count':
        return z.number().int()
      case 'flag':
        return z.boolean()
      case 'texts':
        return z.array(z.string())
      case 'values':
        return z.record(z.string(), attributeValue)
      default:
        return z.string()
    }
  }
  return initial === undefined ? schema().nullable() : schema()
}

export const consent = z.object({
  state: z.enum(choicesOf('consent')),
  /** When, where and to which version of the text: the proof. */
  at: z.string().nullable(),
  source: z.string().nullable(),
  text: z.string().nullable(),
  channels: z.array(z.string()),
})

/** Address and telephone as they were given and as they are used, masked until asked for. */
export const customer = z.object({
  ...shownShape('page'),
  consent,
  /** Agreed, reachable and not barred. */
  isInvitable: z.boolean(),
})

type ChangedConsent = Omit<Consent, 'channels'> & { readonly channels: string[] }
type ConsentShape = { [P in keyof Consent]: z.ZodType<ChangedConsent[P], ChangedConsent[P]> }
type ChangedColumn = Exclude<FormColumn, ConsentColumn>
/** What the form can say of a column; choices and texts are replaced, never cleared. */
type Changed<N extends FormColumn> =
  ShownValue<N> extends string[]
    ? string[]
    : null extends ShownValue<N>
      ? GivenValue<N>
      : NonNullable<GivenValue<N>>
type ChangesShape = {
  [N in ChangedColumn]: z.ZodOptional<z.ZodType<Changed<N>, Changed<N>>>
}

const changesShape = Object.fromEntries(
  FORM_COLUMNS.filter(name => columnOf(name).consent === undefined).map(name => [
    name,
    givenSchema(name).optional(),
  ]),
) as ChangesShape
const consentShape = Object.fromEntries(
  FORM_COLUMNS.flatMap(name => {
    const { consent: part } = columnOf(name)
    return part ? [[part, givenSchema(name)]] : []
  }),
) as ConsentShape

function givenSchema(name: ColumnName): z.ZodType {
  const { type, initial, max = 0, maxItems = 0 } = columnOf(name)
  const schema = () => {
    if (isChoiceColumn(name)) return z.enum(choicesOf(name))
    switch (type) {
      case 'name':
        return z.string().trim().min(1).max(max)
      case 'email':
      case 'phone':
        return line(max).refine(text => !isMasked(text), 'is masked')
      case 'day':
        return day
      case 'moment':
        return z.iso.datetime({ offset: true })
      case 'decimal':
        return z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/)
      case 'year':
        return z.number().int().min(1880).max(2200)
      case 'flag':
        return z.boolean()
      case 'texts':
        return z.array(line(max)).max(maxItems)
      default:
        return line(max)
    }
  }
  return initial === undefined ? schema().nullable() : schema()
}

const changes = z.strictObject({
  ...changesShape,
  /** Only those that are named; null takes one away. */
  attributes: z.record(attributeId, attributeValue.nullable()).optional(),
  consent: z.strictObject(consentShape).optional(),
})

const contactShape = Object.fromEntries(
  CONTACT_COLUMNS.map(name => [name, shownSchema(name)]),
) as Pick<ShownShape<'page'>, ContactColumn>

const customerId = z.object({ customerId: z.string() })

export const listCustomers = declareRoute({
  method: 'get',
  path: '/api/customers',
  access: 'field',
  request: {
    query: z.strictObject({
      /** The beginning of a number, a name or a part of it, an address or a telephone. */
      search: z.string().max(200).optional(),
      /** `next` of the page before. */
      after: z.string().max(1000).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: {
    200: answer(
      z.object({
        customers: z.array(customer),
        next: z.string().nullable(),
        /** Of all customers, whatever is searched for. */
        total: z.number().int(),
      }),
      'A page of customers, newest first; of a search, in the order of what was found',
    ),
  },
})

export const addCustomer = declareRoute({
  method: 'post',
  path: '/api/customers',
  access: 'field',
  request: {
    body: jsonBody(changes.extend({ externalId: line(200), source: line(60).optional() })),
  },
  responses: { 201: answer(customer, 'A new customer') },
})

export const getCustomer = declareRoute({
  method: 'get',
  path: '/api/customers/{customerId}',
  access: 'field',
  request: { params: customerId },
  responses: {
    200: answer(
      customer.extend({
        /** Others with the same telephone or address: perhaps the same person. */
        duplicates: z.array(
          z.object({ id: z.string(), externalId: z.string(), name: z.string().nullable() }),
        ),
      }),
      'One customer',
    ),
  },
})

export const showContact = declareRoute({
  method: 'post',
  path: '/api/customers/{customerId}/contact',
  access: 'field',
  request: { params: customerId },
  responses: {
    200: answer(
      z.object(contactShape),
      'Address and telephone in full; that they were seen, and by whom, is noted',
    ),
  },
})

export const changeCustomer = declareRoute({
  method: 'patch',
  path: '/api/customers/{customerId}',
  access: 'field',
  request: {
    params: customerId,
    body: jsonBody(changes.extend({ revision: z.number().int().min(1).max(1_000_000_000) })),
  },
  responses: { 200: answer(customer, 'Changed in what was named; a stale revision is refused') },
})
