import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { signedIn } from '../http/app-env.ts'
import { Problem } from '../http/problem.ts'
import * as contract from './api-key.contract.ts'
import { createApiKey, deleteApiKey, listApiKeys } from './api-key.queries.ts'

export function apiKeyRoutes({ store, clock }: Pick<Deps, 'store' | 'clock'>) {
  return apiRouter()
    .openapi(contract.getApiKeys, async c => c.json(await view(), 200))
    .openapi(contract.postApiKey, async c => {
      const { name } = c.req.valid('json')
      const person = await signedIn(c)
      const key = await store.write(trx =>
        createApiKey(trx, { name, person: person.name, now: clock() }),
      )
      return c.json({ key }, 201)
    })
    .openapi(contract.revokeApiKey, async c => {
      const { id } = c.req.valid('param')
      if (!(await store.write(trx => deleteApiKey(trx, id)))) throw new Problem('not-found')
      return c.json(await view(), 200)
    })

  async function view() {
    const keys = await listApiKeys(store.read)
    return keys.map(({ id, name, createdAt, createdBy, usedAt }) => ({
      id,
      name,
      createdAt,
      createdBy,
      usedAt,
    }))
  }
}
