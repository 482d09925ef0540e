import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { signedIn } from '../http/app-env.ts'
import { Problem } from '../http/problem.ts'
import * as contract from './customer.contract.ts'
import { countCustomers, findCustomer, listCustomers } from './customer.queries.ts'
import { findDuplicates } from './customer-duplicates.queries.ts'
import { noteAccess } from './customer-event.queries.ts'
import { addCustomer, editCustomer } from './edit-customer.ts'
import { listPlace, readPlace, searchPlace, writePlace } from './page-place.ts'
import { searchCustomers } from './search-customers.ts'
import { contactOf, viewCustomer } from './view-customer.ts'

const MAX_DUPLICATES = 20

export function customerRoutes({ store, clock }: Deps) {
  return apiRouter()
    .openapi(contract.listCustomers, async c => {
      const { search = '', after, limit } = c.req.valid('query')
      const page = search.trim() === '' ? newest(after, limit) : found(search, after, limit)
      const { customers, next } = await page
      return c.json(
        {
          customers: customers.map(viewCustomer),
          next: next === undefined ? null : writePlace(next),
          total: await countCustomers(store.read),
        },
        200,
      )
    })
    .openapi(contract.addCustomer, async c => {
      const body = c.req.valid('json')
      const by = await signedIn(c)
      const added = await store.write(trx => addCustomer(trx, store.dialect, body, by, clock()))
      return c.json(viewCustomer(added), 201)
    })
    .openapi(contract.getCustomer, async c => {
      const customer = await findCustomer(store.read, c.req.valid('param').customerId)
      if (!customer) throw new Problem('not-found')
      const duplicates = await findDuplicates(store.read, customer, MAX_DUPLICATES)
      return c.json(
        {
          ...viewCustomer(customer),
          duplicates: duplicates.map(({ id, externalId, name }) => ({ id, externalId, name })),
        },
        200,
      )
    })
    .openapi(contract.showContact, async c => {
      const { customerId } = c.req.valid('param')
      const by = await signedIn(c)
      const shown = await store.write(async trx => {
        const customer = await findCustomer(trx, customerId)
        if (!customer) throw new Problem('not-found')
        const seen = { customerId, at: clock().toISOString(), what: 'contact' as const }
        await noteAccess(trx, { ...seen, byId: by.id, byName: by.name })
        return customer
      })
      return c.json(contactOf(shown), 200)
    })
    .openapi(contract.changeCustomer, async c => {
      const { customerId } = c.req.valid('param')
      const body = c.req.valid('json')
      const by = await signedIn(c)
      const changed = await store.write(trx =>
        editCustomer(trx, store.dialect, customerId, body, by, clock()),
      )
      return c.json(viewCustomer(changed), 200)
    })

  async function newest(after: string | undefined, limit: number) {
    const from = after === undefined ? undefined : readPlace(after, listPlace).id
    const customers = await listCustomers(store.read, from, limit)
    const last = customers.at(-1)
    return { customers, next: customers.length === limit && last ? { id: last.id } : undefined }
  }

  function found(search: string, after: string | undefined, limit: number) {
    const from = after === undefined ? undefined : readPlace(after, searchPlace)
    return searchCustomers(store.read, search, from, limit)
  }
}
