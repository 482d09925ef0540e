import { createHash } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { countInvitations } from '../invitations/invitation.queries.ts'
import { sampleState } from '../responses/count-answers.ts'
import { openingsOf } from '../responses/opening.queries.ts'
import { knownWave, type Wave } from '../waves/wave.queries.ts'
import { getFieldwork } from './fieldwork.contract.ts'
import { countByState } from './fieldwork.queries.ts'
import { readFieldwork } from './read-fieldwork.ts'

export function fieldworkRoutes(deps: Deps) {
  const router = apiRouter()

  // Pages poll this, and mostly nothing has changed.
  router.use('/api/waves/:waveId/fieldwork', async (c, next) => {
    if (!(await c.var.person())) return next()
    const etag = await fieldworkEtag(deps, await knownWave(deps.store.read, c.req.param('waveId')))
    const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' }
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers)
    await next()
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
  })

  return router.openapi(getFieldwork, async c =>
    c.json(
      await readFieldwork(deps, await knownWave(deps.store.read, c.req.valid('param').waveId)),
      200,
    ),
  )
}

const FIVE_MINUTES = 300_000

/** Names the state of a wave's fieldwork by what it is counted from, without counting it all. */
async function fieldworkEtag(
  { store: { read }, clock }: Pick<Deps, 'store' | 'clock'>,
  wave: Wave,
): Promise<string> {
  const state = [
    wave,
    await sampleState(read, wave.id),
    await countByState(read, wave.id),
    await countInvitations(read, wave.id),
    await openingsOf(read, wave.id),
    // Who is still answering changes with the clock alone.
    wave.state === 'open' ? Math.floor(clock().getTime() / FIVE_MINUTES) : null,
  ]
  return `"${createHash('sha256').update(JSON.stringify(state)).digest('base64url')}"`
}
