import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import * as contract from './customer-attribute.contract.ts'
import { insertAttribute, listAttributes } from './customer-attribute.queries.ts'

export function customerAttributeRoutes({ store, clock }: Pick<Deps, 'store' | 'clock'>) {
  return apiRouter()
    .openapi(contract.listAttributes, async c => {
      const attributes = await listAttributes(store.read)
      return c.json(
        attributes.map(({ id, title, type }) => ({ id, title, type })),
        200,
      )
    })
    .openapi(contract.declareAttribute, async c => {
      const attribute = c.req.valid('json')
      const isNew = await store.write(trx =>
        insertAttribute(trx, { ...attribute, createdAt: clock().toISOString() }),
      )
      if (!isNew) {
        throw new Problem('invalid-request', {
          detail: `${attribute.id} is declared already`,
          details: { code: 'attribute-exists' },
        })
      }
      return c.json(attribute, 201)
    })
}
