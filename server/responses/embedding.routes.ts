import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { findWave } from '../waves/wave.queries.ts'
import * as contract from './embedding.contract.ts'
import { embeddingOrigins, putEmbeddingOrigins } from './embedding.queries.ts'

export function embeddingRoutes({ store }: Pick<Deps, 'store'>) {
  return apiRouter()
    .openapi(contract.getEmbedding, async c => {
      const { waveId } = c.req.valid('param')
      if (!(await findWave(store.read, waveId))) throw new Problem('not-found')
      return c.json({ origins: [...(await embeddingOrigins(store.read, waveId))] }, 200)
    })
    .openapi(contract.putEmbedding, async c => {
      const { waveId } = c.req.valid('param')
      const origins = [...new Set(c.req.valid('json').origins)]
      await store.write(async trx => {
        if (!(await findWave(trx, waveId))) throw new Problem('not-found')
        await putEmbeddingOrigins(trx, waveId, origins)
      })
      return c.json({ origins }, 200)
    })
}
