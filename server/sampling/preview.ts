import { countCustomers } from '../customers/customer.queries.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import type { JobProgress } from '../jobs/job-kinds.ts'
import type { RecentComplaint } from './complaints.ts'
import { readFrame } from './read-frame.ts'
import { findPlan, putFrame } from './sample-plan.queries.ts'

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
