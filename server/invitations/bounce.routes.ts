import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { knownWave } from '../waves/wave.queries.ts'
import * as contract from './bounce.contract.ts'
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

/** What a mail server reports of a mail that did not arrive. */
interface DeliveryReport {
  readonly messageIds: readonly string[]
  readonly addresses: readonly string[]
}

/**
 * Reads a report (RFC 3464) for those it has given up: their fields stand in blocks of the
 * `message/delivery-status` part, the mail's own headers in the part behind it. A delay is not a failure.
 */
function readDeliveryReport(report: string): DeliveryReport {
  const unfolded = report.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' ')
  const failed = unfolded
    .split(/\n\s*\n/)
    .filter(block => /^action:\s*failed\s*$/im.test(block) && /^status:\s*5\./im.test(block))
  if (failed.length === 0) return { messageIds: [], addresses: [] }
  const addresses = failed.flatMap(block => {
    const [, address] =
      /^(?:original-recipient|final-recipient):\s*rfc822\s*;\s*<?([^\s<>]+)>?/im.exec(block) ?? []
    return address === undefined ? [] : [address]
  })
  // The first one is the report's own.
  const ids = [...unfolded.matchAll(/^message-id:\s*(<[^<>\s]+>)/gim)].map(([, id]) => id ?? '')
  return { messageIds: ids, addresses }
}
