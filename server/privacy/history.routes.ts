import { z } from 'zod'
import { findCustomer } from '../customers/customer.queries.ts'
import { noteAccess } from '../customers/customer-event.queries.ts'
import { readPlace, writePlace } from '../customers/page-place.ts'
import { inSnapshot } from '../database/in-snapshot.ts'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { signedIn } from '../http/app-env.ts'
import { Problem } from '../http/problem.ts'
import { getCustomerCopy } from './customer-copy.contract.ts'
import { copyOfCustomer } from './customer-copy.ts'
import { customerHistory } from './customer-history.ts'
import { getHistory } from './history.contract.ts'

const place = z.strictObject({
  at: z.string().max(40),
  passed: z.number().int().min(0).max(10_000),
})

/** What has happened to a customer, page by page or as a copy of everything. */
export function historyRoutes({ store, clock }: Pick<Deps, 'store' | 'clock'>) {
  return apiRouter()
    .openapi(getHistory, async c => {
      const { part, after, limit } = c.req.valid('query')
      const from = after === undefined ? undefined : readPlace(after, place)
      const customer = await findCustomer(store.read, c.req.valid('param').customerId)
      if (!customer) throw new Problem('not-found')
      const { entries, next } = await customerHistory(store.read, customer, { part, from, limit })
      return c.json({ entries: [...entries], next: next ? writePlace(next) : null }, 200)
    })
    .openapi(getCustomerCopy, async c => {
      const { customerId } = c.req.valid('param')
      const by = await signedIn(c)
      const now = clock()
      await store.write(async trx => {
        if (!(await findCustomer(trx, customerId))) throw new Problem('not-found')
        const seen = { customerId, at: now.toISOString(), what: 'copy' as const }
        await noteAccess(trx, { ...seen, byId: by.id, byName: by.name })
      })
      const copy = await inSnapshot(store.read, async trx => {
        const customer = await findCustomer(trx, customerId)
        return customer && copyOfCustomer(trx, customer, now)
      })
      if (!copy) throw new Problem('not-found')
      const day = now.toISOString().slice(0, 10)
      return c.json(copy, 200, {
        'Content-Disposition': `attachment; filename="customer-${day}.json"`,
      })
    })
}
