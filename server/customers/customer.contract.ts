import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { CONSENT_STATES } from './consent.ts'
import { CUSTOMER_KINDS } from './customer.ts'
import { attributeId } from './customer-attribute.contract.ts'
import { isDay } from './is-day.ts'
import { line } from './line.ts'
import { isMasked } from './masked.ts'

const day = z.string().refine(isDay, 'is no day like 2026-03-31')
const moment = z.iso.datetime({ offset: true })
const attributeValue = z.union([z.string().max(500), z.number(), z.boolean()])
const tags = z.array(line(60)).max(50)

const consent = z.object({
  state: z.enum(CONSENT_STATES),
  /** When, where and to which version of the text: the proof. */
  at: z.string().nullable(),
  source: z.string().nullable(),
  text: z.string().nullable(),
  channels: z.array(z.string()),
})

export const customer = z.object({
  id: z.string(),
  source: z.string(),
  externalId: z.string(),
  kind: z.enum(CUSTOMER_KINDS),
  accountExternalId: z.string().nullable(),
  role: z.string().nullable(),
  name: z.string().nullable(),
  /**
   * As they were given, and as they are used: null where what was given cannot be. Masked, except
   * where they are asked for.
   */
  email: z.string().nullable(),
  emailKey: z.string().nullable(),
  phone: z.string().nullable(),
  phoneKey: z.string().nullable(),
  language: z.string().nullable(),
  region: z.string().nullable(),
  firstContactOn: z.string().nullable(),
  acquisitionChannel: z.string().nullable(),
  acquisitionCost: z.string().nullable(),
  owner: z.string().nullable(),
  statusOverride: z.string().nullable(),
  statusReason: z.string().nullable(),
  tags: z.array(z.string()),
  birthYear: z.number().int().nullable(),
  attributes: z.record(z.string(), attributeValue),
  consent,
  doNotContact: z.boolean(),
  /** Agreed, reachable and not barred. */
  isInvitable: z.boolean(),
  retentionUntil: z.string().nullable(),
  revision: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

const isWhole = (text: string) => !isMasked(text)

const changes = z.strictObject({
  kind: z.enum(CUSTOMER_KINDS).optional(),
  accountExternalId: line(200).nullable().optional(),
  role: line(100).nullable().optional(),
  name: z.string().trim().min(1).max(300).nullable().optional(),
  email: line(254).refine(isWhole, 'is masked').nullable().optional(),
  phone: line(60).refine(isWhole, 'is masked').nullable().optional(),
  language: line(35).nullable().optional(),
  region: line(100).nullable().optional(),
  firstContactOn: day.nullable().optional(),
  acquisitionChannel: line(100).nullable().optional(),
  acquisitionCost: z
    .string()
    .regex(/^-?\d{1,15}(\.\d{1,6})?$/)
    .nullable()
    .optional(),
  owner: line(200).nullable().optional(),
  statusOverride: line(60).nullable().optional(),
  statusReason: line(500).nullable().optional(),
  tags: tags.optional(),
  birthYear: z.number().int().min(1880).max(2200).nullable().optional(),
  /** Only those that are named; null takes one away. */
  attributes: z.record(attributeId, attributeValue.nullable()).optional(),
  consent: z
    .strictObject({
      state: z.enum(CONSENT_STATES),
      at: moment.nullable(),
      source: line(200).nullable(),
      text: line(200).nullable(),
      channels: z.array(line(30)).max(20),
    })
    .optional(),
  doNotContact: z.boolean().optional(),
  retentionUntil: day.nullable().optional(),
})

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
      customer.pick({ email: true, emailKey: true, phone: true, phoneKey: true }),
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
