import { randomInt } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { enqueueJob, findActiveJob } from '../jobs/job.queries.ts'
import { labelsInWave } from '../responses/labelled-sample.ts'
import { findWave } from '../waves/wave.queries.ts'
import { SEEDS } from './due-runs.ts'
import { getGroupRuns, startGroupRun } from './group-run.contract.ts'
import { lastGroupRuns, viewGroupRun } from './group-run.queries.ts'
import { groupingsOf, groupingText } from './grouping.ts'
import { groupingWords } from './grouping-words.ts'
import { measurementOf } from './measurement-of-version.ts'
import { readableWave } from './readable-wave.ts'

export function groupRunRoutes({ store, clock }: Deps) {
  return apiRouter()
    .openapi(getGroupRuns, async c => {
      const wave = await readableWave(store, c.req.valid('param').waveId, c.var.person)
      const { version, structure } = await measurementOf(store.read, wave.versionId)
      const jobId = await findActiveJob(store.read, groupRunKey(wave.id))
      return c.json(
        {
          groupings: structure
            ? groupingsOf(version.definition, await labelsInWave(store.read, wave.id)).map(
                grouping => groupingWords(version.definition, grouping),
              )
            : [],
          runs: structure ? (await lastGroupRuns(store.read, wave.id)).map(viewGroupRun) : [],
          ...(jobId !== undefined && { jobId }),
        },
        200,
      )
    })
    .openapi(startGroupRun, async c => {
      const { waveId } = c.req.valid('param')
      const { grouping, permutations, resamples, seed, ...options } = c.req.valid('json')
      const wave = await findWave(store.read, waveId)
      if (!wave) throw new Problem('not-found')
      const { version, structure } = await measurementOf(store.read, wave.versionId)
      if (!structure) throw new Problem('no-measurement')
      const wanted = groupingText(grouping)
      const known = groupingsOf(version.definition, await labelsInWave(store.read, waveId))
      if (!known.some(choice => groupingText(choice) === wanted)) {
        throw new Problem('invalid-request', { detail: `no grouping ${wanted}` })
      }
      const person = await c.var.person()
      const jobId = await store.write(trx =>
        enqueueJob(trx, {
          kind: 'compare-groups',
          payload: {
            waveId,
            grouping,
            options,
            permutations,
            resamples,
            seed: seed ?? randomInt(SEEDS),
            createdBy: person?.id ?? null,
          },
          uniqueKey: groupRunKey(waveId),
          now: clock(),
        }),
      )
      return c.json({ jobId }, 202)
    })
}

/** One comparison of a wave at a time. */
const groupRunKey = (waveId: string) => `compare-groups ${waveId}`
