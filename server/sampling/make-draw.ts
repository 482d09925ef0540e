import { countCustomers } from '../customers/customer.queries.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import { freezeSegment } from '../segments/freeze-segment.ts'
import { findFrozenSegment } from '../segments/segment.queries.ts'
import { findWave, type Wave } from '../waves/wave.queries.ts'
import type { RecentComplaint } from './complaints.ts'
import { drawSample } from './draw.ts'
import { inviteMembers } from './invite-members.ts'
import type { SamplePlan } from './plan.ts'
import { readFrame } from './read-frame.ts'
import {
  deleteMembers,
  deleteUnfinishedDraw,
  findDraw,
  finishDraw,
  insertMembers,
  type StoredDraw,
} from './sample-plan.queries.ts'

/** In a fraction of a tenth of a second; nobody else gets a turn in that time. */
const SLICE = 1000

/**
 * Draws the sample of a wave and invites whoever's turn it is. Killed at any moment it goes on when
 * it is started again: before all members are noted it draws anew, with the same seed; after that it
 * invites those who are still waiting.
 */
export async function makeDraw(
  deps: Pick<Deps, 'store' | 'clock' | 'linkKey'>,
  hasComplained: RecentComplaint,
  waveId: string,
  progress: JobProgress,
): Promise<void> {
  const { store } = deps
  const wave = await findWave(store.read, waveId)
  const draw = await findDraw(store.read, waveId)
  if (!wave || !draw) throw new Problem('not-found')
  if (draw.state === 'drawing') {
    const report = (share: number) => progress.report(share / 2)
    await noteMembers(deps, hasComplained, wave, draw, { ...progress, report })
  }
  await inviteMembers(deps, hasComplained, wave, {
    ...progress,
    report: share => progress.report(0.5 + share / 2),
  })
}

async function noteMembers(
  { store }: Pick<Deps, 'store'>,
  hasComplained: RecentComplaint,
  wave: Wave,
  draw: StoredDraw,
  progress: JobProgress,
): Promise<void> {
  const plan: SamplePlan = JSON.parse(draw.plan)
  const now = new Date(draw.drawnAt)
  const segmentNames = await freezeSegments({ store }, wave.id, plan, now)
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

/** Their names by id, as they are for this wave from here on. */
async function freezeSegments(
  { store }: Pick<Deps, 'store'>,
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
