import type { z } from '@hono/zod-openapi'
import { countCustomers } from '../customers/customer.queries.ts'
import type { Store } from '../database/database.ts'
import { findActiveJob } from '../jobs/job.queries.ts'
import { allocateByPlan } from './allocation.ts'
import { FIRST_PLAN, type SamplePlan } from './plan.ts'
import type { getSample } from './sample-plan.contract.ts'
import { countMembers, findDraw, findPlan, type StoredDraw } from './sample-plan.queries.ts'

export type SampleView = z.infer<
  (typeof getSample)['responses'][200]['content']['application/json']['schema']
>

export const frameKey = (waveId: string): string => `frame ${waveId}`
export const drawKey = (waveId: string): string => `draw ${waveId}`

export async function viewSample({ read }: Store, waveId: string): Promise<SampleView> {
  const [stored, draw, jobId, customers] = [
    await findPlan(read, waveId),
    await findDraw(read, waveId),
    (await findActiveJob(read, drawKey(waveId))) ?? (await findActiveJob(read, frameKey(waveId))),
    await countCustomers(read),
  ]
  const plan: SamplePlan = stored ? JSON.parse(stored.plan) : FIRST_PLAN
  const frame: SampleView['frame'] = stored?.frame ? JSON.parse(stored.frame) : null
  return {
    plan,
    revision: stored?.revision ?? 0,
    frame,
    allocation: frame && allocationOf(plan, frame),
    draw: draw ? viewDraw(draw, await countMembers(read, waveId)) : null,
    customers,
    jobId: jobId ?? null,
  }
}

function allocationOf(
  plan: SamplePlan,
  { strata }: NonNullable<SampleView['frame']>,
): SampleView['allocation'] {
  const planned = allocateByPlan(plan, strata)
  return { ...planned, strata: [...planned.strata] }
}

function viewDraw(
  { state, plan, seed, frame, strata, phase, ...when }: StoredDraw,
  counts: Awaited<ReturnType<typeof countMembers>>,
): NonNullable<SampleView['draw']> {
  const count = (wanted: string, isReserve = false) =>
    counts
      .filter(each => each.state === wanted && each.phase > phase === isReserve)
      .reduce((sum, { members }) => sum + members, 0)
  const { drawnAt, drawnBy, releasedAt, releasedBy } = when
  return {
    state,
    plan: JSON.parse(plan),
    seed,
    frame: frame === null ? null : JSON.parse(frame),
    strata: strata === null ? [] : JSON.parse(strata).map(shown),
    ...{ drawnAt, drawnBy, releasedAt, releasedBy },
    members: {
      invited: count('invited'),
      waiting: count('waiting'),
      reserve: count('waiting', true),
      lost: count('lost'),
    },
  }
}

function shown({ labels: _, ...stratum }: { readonly labels: unknown }) {
  return stratum
}
