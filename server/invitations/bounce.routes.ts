import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import * as contract from './bounce.contract.ts'
import { knownWave } from './known-wave.ts'
import { readDeliveryReport } from './read-delivery-report.ts'
import { type ReportedBounces, reportBounces } from './report-bounces.ts'
import { undelivered } from './undelivered.ts'

export function bounceRoutes({ store }: Deps) {
  return apiRouter()
    .openapi(contract.listUndelivered, async c => {
      const { id } = await knownWave(store.read, c.req.valid('param').waveId)
      return c.json(await undelivered(store.read, id), 200)
    })
    .openapi(contract.reportBounces, async c =>
      c.json({ bounced: await noted(c.req.valid('json')) }, 200),
    )
    .openapi(contract.postBounces, async c =>
      c.json({ bounced: await noted(c.req.valid('json')) }, 200),
    )

  function noted(body: z.infer<typeof contract.bounceReport>): Promise<number> {
    const reported = 'report' in body ? bouncesIn(body.report) : body
    return store.write(trx => reportBounces(trx, reported))
  }
}

/** A report that names our mail is about that one alone. */
function bouncesIn(report: string): ReportedBounces {
  const { messageIds, addresses } = readDeliveryReport(report)
  return messageIds.length > 0 ? { messageIds } : { addresses }
}
