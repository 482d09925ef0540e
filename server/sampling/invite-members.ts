import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { createInvitations, type NewInvitation } from '../invitations/create-invitations.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import { findWave, type Wave } from '../waves/wave.queries.ts'
import type { RecentComplaint } from './complaints.ts'
import type { DrawnStratum } from './draw.ts'
import { type FrameRow, frameColumns, frameRowsOf } from './frame.queries.ts'
import type { SamplePlan } from './plan.ts'
import {
  countMembers,
  findDraw,
  putMemberState,
  type SampleMember,
  waitingMembers,
} from './sample-plan.queries.ts'

/** In a fraction of a tenth of a second; nobody else gets a turn in that time. */
const SLICE = 300

/**
 * Invites the members whose turn it is, a unit for each slice of them with the note that they are
 * invited. Who may not be asked any more, because consent or patience has gone since the draw, is
 * passed over.
 */
export async function inviteMembers(
  { store, clock, linkKey }: Pick<Deps, 'store' | 'clock' | 'linkKey'>,
  hasComplained: RecentComplaint,
  { id: waveId }: Wave,
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
