import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import * as contract from './time-zone.contract.ts'
import { organisationTimeZone, putTimeZone, TIME_ZONES } from './time-zone.ts'

export function timeZoneRoutes({ store }: Deps) {
  return apiRouter()
    .openapi(contract.getTimeZone, async c =>
      c.json({ timeZone: await organisationTimeZone(store.read), known: [...TIME_ZONES] }, 200),
    )
    .openapi(contract.putTimeZone, async c => {
      const { timeZone } = c.req.valid('json')
      await store.write(trx => putTimeZone(trx, timeZone))
      return c.json({ timeZone }, 200)
    })
}
