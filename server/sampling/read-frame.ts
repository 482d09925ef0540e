import { setImmediate } from 'node:timers/promises'
import { selectionKey } from '#analysis/fieldwork/selection-key.ts'
import { REACHED_BY } from '../customers/channel.ts'
import { countCustomers } from '../customers/customer.queries.ts'
import type { Store } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import {
  type FrameQuestion,
  type FrameRow,
  frameColumns,
  frameStretch,
  type InvitedAddress,
  invitedAddresses,
  type RecentComplaint,
} from './frame.queries.ts'
import { FRAME_RULES, type FrameRule, type ReadFrame, stratumKey } from './frame.ts'
import { findPlan, putFrame } from './sample-plan.queries.ts'

/** So many customers are looked at before others get their turn. */
const STRETCH = 1000
/** More parts than that nobody reads, and few of them would hold enough replies. */
const MAX_STRATA = 100

/** Looks at every customer once, and says who may be asked and at which rule the others are lost. */
export async function readFrame(
  store: Pick<Store, 'read' | 'dialect'>,
  question: FrameQuestion,
  customers: number,
  { signal, report }: JobProgress,
): Promise<ReadFrame> {
  const { plan, now } = question
  const columns = await frameColumns(store, question)
  const lost = new Map<FrameRule, number>()
  const strata = new Map<string, { values: (string | null)[]; ids: string[] }>()
  const isTaken = await takenAddresses(store, question)
  let seen = 0
  for (let after = ''; ; ) {
    signal.throwIfAborted()
    const rows = await frameStretch(store.read, columns, after, STRETCH)
    for (const row of rows) {
      const rule = row.lost ?? (plan.onePerAddress && isTaken(row) ? 'address' : null)
      if (rule !== null) lost.set(rule, (lost.get(rule) ?? 0) + 1)
      else place(row)
    }
    const last = rows.at(-1)
    seen += rows.length
    report(seen / Math.max(customers, seen))
    if (!last || rows.length < STRETCH) break
    after = last.id
    await setImmediate()
  }
  const sorted = [...strata]
    .sort(([a, { ids }], [b, { ids: others }]) => others.length - ids.length || (a < b ? -1 : 1))
    .map(([, stratum]) => stratum)
  return {
    customers: seen,
    lost: FRAME_RULES.filter(rule => isAsked(rule, question)).map(rule => ({
      rule,
      customers: lost.get(rule) ?? 0,
    })),
    eligible: sorted.reduce((sum, { ids }) => sum + ids.length, 0),
    strata: sorted.map(({ values, ids }) => ({ values, population: ids.length })),
    countedAt: now.toISOString(),
    members: sorted.map(({ ids }) => ids),
  }

  function place({ id, first, second }: FrameRow): void {
    const values = [first, second].slice(0, plan.strata.length)
    const key = stratumKey(values)
    const stratum = strata.get(key)
    if (stratum) stratum.ids.push(id)
    else {
      if (strata.size === MAX_STRATA)
        throw new Problem('too-many-strata', { detail: `more than ${MAX_STRATA} strata` })
      strata.set(key, { values, ids: [id] })
    }
  }
}

function isAsked(rule: FrameRule, { plan }: FrameQuestion): boolean {
  if (rule === 'segment') return plan.segmentId !== null
  return rule !== 'address' || plan.onePerAddress
}

/**
 * Remembers whose turn an address was; the oldest customer has it. As numbers of 53 bits a million
 * addresses are light, and that two share one by chance costs somebody an invitation once in ten
 * thousand such frames.
 */
async function takenAddresses(
  { read: db }: Pick<Store, 'read'>,
  { waveId, plan }: FrameQuestion,
): Promise<(row: FrameRow) => boolean> {
  const taken = new Set<number>()
  for (let after: number | undefined = 0; plan.onePerAddress && after !== undefined; ) {
    const invited: readonly InvitedAddress[] = await invitedAddresses(db, waveId, after, STRETCH)
    for (const { emailKey, phoneKey } of invited)
      for (const address of [emailKey, phoneKey])
        if (address !== null) taken.add(selectionKey(0, address))
    after = invited.at(-1)?.number
    await setImmediate()
  }
  return row => {
    const column = row.channel === null ? undefined : REACHED_BY[row.channel]
    const address = column && row[column]
    if (!address) return false
    const key = selectionKey(0, address)
    if (taken.has(key)) return true
    taken.add(key)
    return false
  }
}

/** Counts the frame of the plan as it is, and keeps it beside the plan. */
export async function previewFrame(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  hasComplained: RecentComplaint,
  waveId: string,
  progress: JobProgress,
): Promise<void> {
  const stored = await findPlan(store.read, waveId)
  if (!stored) throw new Problem('not-found')
  const plan = JSON.parse(stored.plan)
  const customers = await countCustomers(store.read)
  const question = { waveId, plan, hasComplained, now: clock() }
  const { members, ...frame } = await readFrame(store, question, customers, progress)
  await store.write(trx => putFrame(trx, waveId, stored.plan, JSON.stringify(frame)))
}
