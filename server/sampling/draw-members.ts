import { countCustomers } from '../customers/customer.queries.ts'
import type { Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import { freezeSegment } from '../segments/freeze-segment.ts'
import { findFrozenSegment } from '../segments/segment.queries.ts'
import { findWave } from '../waves/wave.queries.ts'
import { drawSample } from './draw.ts'
import type { RecentComplaint } from './frame.queries.ts'
import type { SamplePlan } from './plan.ts'
import { readFrame } from './read-frame.ts'
import {
  deleteMembers,
  deleteUnfinishedDraw,
  findDraw,
  finishDraw,
  insertMembers,
} from './sample-plan.queries.ts'

/** Takes well under a tenth of a second, for which every other write waits. */
const SLICE = 1000

/**
 * Draws the members of a wave's sample and stores them; drawn already, it does nothing. Stopped
 * before all members are stored, it draws again with the same seed.
 */
export async function drawMembers(
  store: Store,
  hasComplained: RecentComplaint,
  waveId: string,
  progress: JobProgress,
): Promise<void> {
  const wave = await findWave(store.read, waveId)
  const draw = await findDraw(store.read, waveId)
  if (!wave || !draw) throw new Problem('not-found')
  if (draw.state === 'drawn') return
  const plan: SamplePlan = JSON.parse(draw.plan)
  const now = new Date(draw.drawnAt)
  const segmentNames = await freezeSegments(store, wave.id, plan, now)
  const question = { waveId: wave.id, plan, hasComplained, now }
  const frame = await readFrame(store, question, await countCustomers(store.read), progress)
  if (frame.eligible === 0) {
    await store.write(trx => deleteUnfinishedDraw(trx, wave.id))
    throw new Problem('empty-frame')
  }
  const { strata, members } = await drawSample(frame, {
    plan,
    seed: draw.seed,
    privacy: wave.privacy,
    segmentNames,
  })
  while (await store.write(trx => deleteMembers(trx, wave.id, SLICE)))
    progress.signal.throwIfAborted()
  for (let at = 0; at < members.length; at += SLICE) {
    progress.signal.throwIfAborted()
    const slice = members.slice(at, at + SLICE)
    await store.write(trx => insertMembers(trx, store.dialect, wave.id, at + 1, slice))
  }
  const { members: _, ...counted } = frame
  const to = { frame: JSON.stringify(counted), strata: JSON.stringify(strata) }
  await store.write(trx => finishDraw(trx, wave.id, to))
}

/** Freezes the plan's segments for this wave; gives their names by id. */
async function freezeSegments(
  store: Store,
  waveId: string,
  { segmentId, strata }: SamplePlan,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(strata.flatMap(by => ('segments' in by ? by.segments : [])))
  if (segmentId !== null) ids.add(segmentId)
  const names = new Map<string, string>()
  for (const id of ids) {
    const frozen =
      (await findFrozenSegment(store.read, id, waveId)) ??
      (await store.write(trx => freezeSegment(trx, { dialect: store.dialect, now }, id, waveId)))
    names.set(id, frozen.name)
  }
  return names
}
