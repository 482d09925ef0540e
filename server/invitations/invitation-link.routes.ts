import { stream } from 'hono/streaming'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { knownWave } from '../waves/wave.queries.ts'
import { createInvitations } from './create-invitations.ts'
import { handOut } from './invitation.queries.ts'
import * as contract from './invitation-link.contract.ts'
import { linkSheet } from './link-sheet.ts'
import { linksCsv } from './links-csv.ts'
import { viewInvitations } from './view-invitations.ts'

export function invitationLinkRoutes(deps: Deps) {
  const { store, clock } = deps
  const view = (waveId: string) => viewInvitations(deps, waveId)

  return apiRouter()
    .openapi(contract.createLinks, async c => {
      const wave = await knownWave(store.read, c.req.valid('param').waveId)
      if (wave.state === 'closed') throw new Problem('wave-over')
      const { count, ...link } = c.req.valid('json')
      const context = {
        dialect: store.dialect,
        linkKey: deps.linkKey,
        waveId: wave.id,
        now: clock(),
      }
      const links = Array.from({ length: count }, () => ({ ...link, customerId: null }))
      await store.write(trx => createInvitations(trx, context, links))
      return c.json(await view(wave.id), 201)
    })
    .openapi(contract.downloadLinks, async c => {
      const { id } = await knownWave(store.read, c.req.valid('param').waveId)
      c.header('Content-Type', 'text/csv; charset=utf-8')
      c.header('Content-Disposition', `attachment; filename="links-${id}.csv"`)
      return stream(c, async out => {
        for await (const lines of linksCsv(deps, id, c.req.valid('query'))) await out.write(lines)
      })
    })
    .openapi(contract.printLinks, async c => {
      const wave = await knownWave(store.read, c.req.valid('param').waveId)
      return c.body(await linkSheet(deps, wave, c.req.valid('query')), 200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy':
          "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        'Referrer-Policy': 'no-referrer',
      })
    })
    .openapi(contract.handOutLinks, async c => {
      const { id } = await knownWave(store.read, c.req.valid('param').waveId)
      const { channel } = c.req.valid('json')
      await store.write(trx => handOut(trx, id, channel, clock()))
      return c.json(await view(id), 200)
    })
}
