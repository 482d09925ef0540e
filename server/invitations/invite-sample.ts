import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import type { DrawnStratum } from '../sampling/draw.ts'
import { drawMembers } from '../sampling/draw-members.ts'
import {
  type FrameRow,
  frameColumns,
  frameRowsOf,
  type RecentComplaint,
} from '../sampling/frame.queries.ts'
import type { SamplePlan } from '../sampling/plan.ts'
import {
  countMembers,
  findDraw,
  putMemberState,
  type SampleMember,
  waitingMembers,
} from '../sampling/sample-plan.queries.ts'
import { findWave } from '../waves/wave.queries.ts'
import { createInvitations, type NewInvitation } from './create-invitations.ts'

/** Takes well under a tenth of a second, for which every other write waits. */
const SLICE = 300

/**
 * Draws the sample of a wave and invites its members, the reserve only when it is released. Stopped
 * at any moment it resumes there: an unfinished draw is repeated with the same seed, and after that
 * the members who are still waiting are invited.
 */
export async function inviteSample(
  deps: Pick<Deps, 'store' | 'clock' | 'linkKey'>,
  hasComplained: RecentComplaint,
  waveId: string,
  { signal, report }: JobProgress,
): Promise<void> {
  await drawMembers(deps.store, hasComplained, waveId, {
    signal,
    report: share => report(share / 2),
  })
  await inviteMembers(deps, hasComplained, waveId, {
    signal,
    report: share => report(0.5 + share / 2),
  })
}

/**
 * Invites the waiting members in slices, each in one unit with their new state. Members who may no
 * longer be asked, because consent or patience has gone since the draw, are passed over.
 */
async function inviteMembers(
  { store, clock, linkKey }: Pick<Deps, 'store' | 'clock' | 'linkKey'>,
  hasComplained: RecentComplaint,
  waveId: string,
  { signal, report }: JobProgress,
): Promise<void> {
  const draw = await findDraw(store.read, waveId)
  if (!draw) throw new Problem('not-found')
  const plan: SamplePlan = JSON.parse(draw.plan)
  const strata: DrawnStratum[] = JSON.parse(draw.strata ?? '[]')
  const counts = await countMembers(store.read, waveId)
  const total = counts
    .filter(({ state, phase }) => state === 'waiting' && phase <= draw.phase)
    .reduce((sum, { members }) => sum + members, 0)
  for (let done = 0; ; ) {
    signal.throwIfAborted()
    if ((await findWave(store.read, waveId))?.state === 'closed') throw new Problem('wave-over')
    const now = clock()
    const columns = await frameColumns(store, { waveId, plan, hasComplained, now })
    const taken = await store.write(async trx => {
      await store.dialect.hold(trx, `sample ${waveId}`, 'alone')
      const members = await waitingMembers(trx, waveId, draw.phase, SLICE)
      const ids = members.flatMap(({ customerId }) => customerId ?? [])
      const asked = askedOf(members, await frameRowsOf(trx, columns, ids), strata)
      const invitations = [...asked.values()]
      await createInvitations(trx, { dialect: store.dialect, linkKey, waveId, now }, invitations)
      const numbers = members.map(({ number }) => number)
      const lost = numbers.filter(number => !asked.has(number))
      await putMemberState(trx, waveId, [...asked.keys()], 'invited')
      await putMemberState(trx, waveId, lost, 'lost')
      return members.length
    })
    if (taken === 0) return
    done += taken
    report(done / Math.max(total, done))
  }
}

/** By the numbers of the members. */
function askedOf(
  members: readonly SampleMember[],
  rows: ReadonlyMap<string, FrameRow>,
  strata: readonly DrawnStratum[],
): ReadonlyMap<number, NewInvitation> {
  const asked = new Map<number, NewInvitation>()
  for (const { number, customerId, stratum } of members) {
    const row = rows.get(customerId ?? '')
    const invitation = row && invitationOf(row, strata[stratum])
    if (invitation) asked.set(number, invitation)
  }
  return asked
}

function invitationOf(
  { id, lost, channel, language }: FrameRow,
  stratum: DrawnStratum | undefined,
): NewInvitation | undefined {
  if (lost !== null || channel === null || !stratum) return undefined
  return {
    customerId: id,
    channel,
    language: languageOf(language),
    stratum: stratum.texts.map(text => text ?? '–').join(' · ') || null,
    designWeight: stratum.designWeight,
    labels: stratum.labels,
  }
}

function languageOf(language: string | null): Locale {
  return language?.toLowerCase().startsWith('en') ? 'en' : 'zh-cn'
}
