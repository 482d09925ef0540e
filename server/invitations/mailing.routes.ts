import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { momentOf } from '../i18n/wall-time.ts'
import { knownWave } from '../waves/wave.queries.ts'
import * as contract from './mailing.contract.ts'
import { putMailing } from './mailing.queries.ts'
import { remindNow } from './remind.ts'
import { cancelMailing, pauseMailing, retryMailing, startMailing } from './start-mailing.ts'
import { viewInvitations } from './view-invitations.ts'

export function mailingRoutes(deps: Deps) {
  const { store, clock } = deps
  const view = (waveId: string) => viewInvitations(deps, waveId)

  return apiRouter()
    .openapi(contract.putMailing, async c => {
      const { id } = await knownWave(store.read, c.req.valid('param').waveId)
      const { startAt, ...settings } = c.req.valid('json')
      const timeZone = await organisationTimeZone(store.read)
      const start = startAt && momentOf(timeZone, startAt).toISOString()
      await store.write(trx => putMailing(trx, id, { ...settings, startAt: start }))
      return c.json(await view(id), 200)
    })
    .openapi(contract.startMailing, async c => {
      const { waveId } = c.req.valid('param')
      if (!deps.mailer) throw new Problem('no-mail-server')
      await store.write(trx => startMailing(trx, waveId, clock()))
      return c.json(await view(waveId), 200)
    })
    .openapi(contract.pauseMailing, async c => {
      const { waveId } = c.req.valid('param')
      await store.write(trx => pauseMailing(trx, waveId))
      return c.json(await view(waveId), 200)
    })
    .openapi(contract.retryMailing, async c => {
      const { waveId } = c.req.valid('param')
      if (!deps.mailer) throw new Problem('no-mail-server')
      await store.write(trx => retryMailing(trx, waveId, clock()))
      return c.json(await view(waveId), 200)
    })
    .openapi(contract.remindNow, async c => {
      const { id, state } = await knownWave(store.read, c.req.valid('param').waveId)
      if (!deps.mailer) throw new Problem('no-mail-server')
      if (state === 'closed') throw new Problem('wave-over')
      await remindNow(store, id, clock())
      return c.json(await view(id), 200)
    })
    .openapi(contract.cancelMailing, async c => {
      const { waveId } = c.req.valid('param')
      await cancelMailing(store, waveId)
      return c.json(await view(waveId), 200)
    })
}
