import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { enqueueJob, findActiveJob } from '../jobs/job.queries.ts'
import { flaggedResponses } from '../responses/assessed-response.queries.ts'
import { knownWave } from '../waves/wave.queries.ts'
import { qualityKey } from './due-quality.ts'
import { getQuality, listFlagged, settleQuality } from './quality.contract.ts'
import { readFlags } from './response-flags.ts'
import { findQuality, type WaveQuality } from './wave-quality.queries.ts'

const PAGE = 50

export function qualityRoutes({ store, clock }: Deps) {
  return apiRouter()
    .openapi(getQuality, async c => {
      const wave = await knownWave(store.read, c.req.valid('param').waveId)
      const found = await findQuality(store.read, wave.id)
      const jobId = await findActiveJob(store.read, qualityKey(wave.id))
      return c.json(
        { ...(found && { settled: viewQuality(found) }), ...(jobId !== undefined && { jobId }) },
        200,
      )
    })
    .openapi(settleQuality, async c => {
      const { id: waveId } = await knownWave(store.read, c.req.valid('param').waveId)
      const job = { payload: { waveId }, uniqueKey: qualityKey(waveId), now: clock() }
      const jobId = await store.write(trx => enqueueJob(trx, { kind: 'settle-quality', ...job }))
      return c.json({ jobId }, 202)
    })
    .openapi(listFlagged, async c => {
      const wave = await knownWave(store.read, c.req.valid('param').waveId)
      const { after = '' } = c.req.valid('query')
      const rows = await flaggedResponses(store.read, wave.id, PAGE, after)
      const next = rows.length === PAGE ? rows.at(-1)?.id : undefined
      const responses = rows.flatMap(({ id, seconds, flags }) =>
        flags ? [{ id, seconds, ...viewFlags(flags) }] : [],
      )
      return c.json({ responses, ...(next !== undefined && { next }) }, 200)
    })
}

function viewQuality({ answered, flagged, leftOut, counts, isFinal, settledAt }: WaveQuality) {
  return {
    ...{ answered, flagged, leftOut, settledAt },
    counts: JSON.parse(counts),
    isFinal: isFinal === 1,
  }
}

function viewFlags(stored: string) {
  const { flags, mayBeExcluded, longestRun, failedChecks, contradictions } = readFlags(stored)
  return {
    ...{ mayBeExcluded, longestRun },
    flags: [...flags],
    failedChecks: [...failedChecks],
    contradictions: contradictions.map(([one, other]): [string, string] => [one, other]),
  }
}
