import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { findWave, type Wave } from '../waves/wave.queries.ts'
import { getFieldwork } from './fieldwork.contract.ts'
import { fieldworkEtag } from './fieldwork-etag.ts'
import { readFieldwork } from './read-fieldwork.ts'

export function fieldworkRoutes(deps: Deps) {
  const router = apiRouter()

  // Whoever follows a wave asks again and again, and mostly nothing has changed.
  router.use('/api/waves/:waveId/fieldwork', async (c, next) => {
    if (!(await c.var.person())) return next()
    const etag = await fieldworkEtag(deps, await knownWave(c.req.param('waveId')))
    const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' }
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers)
    await next()
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
  })

  return router.openapi(getFieldwork, async c =>
    c.json(await readFieldwork(deps, await knownWave(c.req.valid('param').waveId)), 200),
  )

  async function knownWave(waveId: string): Promise<Wave> {
    const wave = await findWave(deps.store.read, waveId)
    if (!wave) throw new Problem('not-found')
    return wave
  }
}
