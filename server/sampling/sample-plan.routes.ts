import { randomInt } from 'node:crypto'
import { stream } from 'hono/streaming'
import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { enqueueJob } from '../jobs/job.queries.ts'
import { findWave } from '../waves/wave.queries.ts'
import { sampleMembersCsv } from './members-csv.ts'
import { framedBy, type SamplePlan } from './plan.ts'
import * as contract from './sample-plan.contract.ts'
import {
  findDraw,
  findPlan,
  insertDraw,
  putPlan,
  releaseReserve,
  type StoredDraw,
  waitingMembers,
} from './sample-plan.queries.ts'
import { drawKey, frameKey, viewSample } from './view.ts'

const MAX_SEED = 2_147_483_647

export function samplingRoutes({ store, clock }: Deps) {
  return apiRouter()
    .openapi(contract.getSample, async c => {
      const { waveId } = c.req.valid('param')
      if (!(await findWave(store.read, waveId))) throw new Problem('not-found')
      return c.json(await viewSample(store, waveId), 200)
    })
    .openapi(contract.putSamplePlan, async c => {
      const { waveId } = c.req.valid('param')
      const { plan, revision } = c.req.valid('json')
      await store.write(trx => savePlan(trx, waveId, plan, revision))
      return c.json(await viewSample(store, waveId), 200)
    })
    .openapi(contract.countFrame, async c => {
      const { waveId } = c.req.valid('param')
      const jobId = await store.write(async trx => {
        await holdOpenWave(trx, waveId)
        if (!(await findPlan(trx, waveId))) throw new Problem('not-found')
        return enqueue(trx, 'count-frame', waveId)
      })
      return c.json({ jobId }, 202)
    })
    .openapi(contract.drawSample, async c => {
      const { waveId } = c.req.valid('param')
      const { revision, seed = randomInt(MAX_SEED) } = c.req.valid('json')
      const drawnBy = (await c.var.person())?.name ?? null
      const jobId = await store.write(async trx => {
        await holdOpenWave(trx, waveId)
        const stored = await findPlan(trx, waveId)
        if (stored?.revision !== revision) throw new Problem('stale-revision')
        const draw = newDraw(waveId, stored.plan, seed, drawnBy)
        if (!(await insertDraw(trx, draw)) && !(await isUnderWay(trx, waveId)))
          throw new Problem('sample-drawn')
        return enqueue(trx, 'draw-sample', waveId)
      })
      return c.json({ jobId }, 202)
    })
    .openapi(contract.releaseReserve, async c => {
      const { waveId } = c.req.valid('param')
      const releasedBy = (await c.var.person())?.name ?? null
      const jobId = await store.write(async trx => {
        await holdOpenWave(trx, waveId)
        const by = { releasedAt: clock().toISOString(), releasedBy }
        if (!(await releaseReserve(trx, waveId, by))) throw new Problem('not-found')
        return enqueue(trx, 'draw-sample', waveId)
      })
      return c.json({ jobId }, 202)
    })
    .openapi(contract.exportSample, async c => {
      const { waveId } = c.req.valid('param')
      const draw = await findDraw(store.read, waveId)
      if (draw?.state !== 'drawn') throw new Problem('not-found')
      c.header('Content-Type', 'text/csv; charset=utf-8')
      c.header('Content-Disposition', `attachment; filename="sample-${waveId}.csv"`)
      return stream(c, async out => {
        for await (const lines of sampleMembersCsv(store, waveId)) await out.write(lines)
      })
    })

  async function savePlan(
    trx: Transaction<Database>,
    waveId: string,
    plan: SamplePlan,
    revision: number,
  ): Promise<void> {
    await holdOpenWave(trx, waveId)
    if (await findDraw(trx, waveId)) throw new Problem('sample-drawn')
    const stored = await findPlan(trx, waveId)
    if ((stored?.revision ?? 0) !== revision) throw new Problem('stale-revision')
    const isFramedAlike = stored && framedBy(JSON.parse(stored.plan)) === framedBy(plan)
    await putPlan(trx, {
      waveId,
      plan: JSON.stringify(plan),
      revision: revision + 1,
      frame: isFramedAlike ? stored.frame : null,
      updatedAt: clock().toISOString(),
    })
  }

  async function holdOpenWave(trx: Transaction<Database>, waveId: string): Promise<void> {
    await store.dialect.hold(trx, `sample ${waveId}`, 'alone')
    const wave = await findWave(trx, waveId)
    if (!wave) throw new Problem('not-found')
    if (wave.state === 'closed') throw new Problem('wave-over')
  }

  /** Cut short, by a crash or by somebody: it can go on. */
  async function isUnderWay(trx: Transaction<Database>, waveId: string): Promise<boolean> {
    const draw = await findDraw(trx, waveId)
    if (!draw || draw.state === 'drawing') return true
    return (await waitingMembers(trx, waveId, draw.phase, 1)).length > 0
  }

  function newDraw(waveId: string, plan: string, seed: number, drawnBy: string | null): StoredDraw {
    return {
      waveId,
      state: 'drawing',
      plan,
      seed,
      frame: null,
      strata: null,
      phase: 1,
      drawnAt: clock().toISOString(),
      drawnBy,
      releasedAt: null,
      releasedBy: null,
    }
  }

  function enqueue(
    trx: Transaction<Database>,
    kind: 'count-frame' | 'draw-sample',
    waveId: string,
  ): Promise<string> {
    return enqueueJob(trx, {
      kind,
      payload: { waveId },
      uniqueKey: kind === 'count-frame' ? frameKey(waveId) : drawKey(waveId),
      now: clock(),
    })
  }
}
