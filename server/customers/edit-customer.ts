import type { z } from '@hono/zod-openapi'
import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import { Problem } from '../http/problem.ts'
import { isOfType } from './attribute-value.ts'
import { blankCustomer, changeCustomer } from './change-customer.ts'
import type * as contract from './customer.contract.ts'
import { type Customer, findByExternalIds, findCustomer, putCustomers } from './customer.queries.ts'
import { type CustomerChanges, isTooYoung } from './customer.ts'
import { listAttributes } from './customer-attribute.queries.ts'
import { insertEvent } from './customer-event.queries.ts'
import { type CustomerActor, customerEvent } from './customer-event.ts'
import { newCustomerId } from './customer-id.ts'

type Body<
  R extends { request: { body: { content: { 'application/json': { schema: z.ZodType } } } } },
> = z.infer<R['request']['body']['content']['application/json']['schema']>

/** The account of whoever does it. */
type EditedBy = Pick<CustomerActor, 'id' | 'name'>

/** Imports and people write one after the other, so that neither undoes what the other has done. */
export const CUSTOMERS_HOLD = 'customers'

export async function addCustomer(
  trx: Transaction<Database>,
  dialect: Dialect,
  { externalId, source = '', ...changes }: Body<typeof contract.addCustomer>,
  by: EditedBy,
  now: Date,
): Promise<Customer> {
  await dialect.hold(trx, CUSTOMERS_HOLD, 'alone')
  const known = await findByExternalIds(trx, dialect, source, [externalId])
  if (known.length > 0) throw refused('customer-exists', `${externalId} is a customer already`)
  const blank = blankCustomer({ id: newCustomerId(now), source, externalId }, now)
  return put(trx, dialect, blank, changes, by, now)
}

export async function editCustomer(
  trx: Transaction<Database>,
  dialect: Dialect,
  id: string,
  { revision, ...changes }: Body<typeof contract.changeCustomer>,
  by: EditedBy,
  now: Date,
): Promise<Customer> {
  await dialect.hold(trx, CUSTOMERS_HOLD, 'alone')
  const current = await findCustomer(trx, id)
  if (!current) throw new Problem('not-found')
  if (current.revision !== revision) throw new Problem('stale-revision')
  return put(trx, dialect, current, changes, by, now)
}

async function put(
  trx: Transaction<Database>,
  dialect: Dialect,
  current: Customer,
  changes: CustomerChanges,
  by: EditedBy,
  now: Date,
): Promise<Customer> {
  await refuseUndeclared(trx, changes.attributes ?? {})
  if (changes.birthYear && isTooYoung(changes.birthYear, now))
    throw refused('birth_year.too_young', 'children are not kept')
  const { customer, objections } = changeCustomer(current, changes, { by: 'person', now })
  const [objection] = objections
  if (objection !== undefined) throw refused(objection, objection)
  await putCustomers(trx, dialect, [customer])
  if (customer.revision !== current.revision)
    await insertEvent(trx, customerEvent(current, customer, { by: 'person', ...by }))
  return customer
}

async function refuseUndeclared(
  trx: Transaction<Database>,
  given: NonNullable<CustomerChanges['attributes']>,
): Promise<void> {
  const types = new Map((await listAttributes(trx)).map(({ id, type }) => [id, type]))
  for (const [id, value] of Object.entries(given)) {
    const type = types.get(id)
    if (type === undefined) throw refused('unknown-attribute', `no attribute is called ${id}`)
    if (value !== null && !isOfType(value, type))
      throw refused(`attr.${id}.invalid`, `attribute ${id} is a ${type}`)
  }
}

function refused(code: string, detail: string): Problem {
  return new Problem('invalid-request', { detail, details: { code } })
}
