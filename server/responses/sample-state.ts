import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import { countDrafts } from './response-draft.queries.ts'
import { totalsOf } from './sample-total.queries.ts'
import { countWaiting } from './waiting-response.queries.ts'

/**
 * What changes whenever anything that was answered in the wave does: answers come, are begun or
 * are erased. Costs the same whatever n.
 */
export async function sampleState(
  db: Kysely<Database>,
  waveId: string,
): Promise<readonly number[]> {
  const totals = await totalsOf(db, waveId)
  const numbers = (['complete', 'partial'] as const).flatMap(state => {
    const total = totals.find(known => known.state === state)
    return [total?.rows ?? 0, total?.erased ?? 0]
  })
  const [drafts] = await countDrafts(db, [waveId])
  return [...numbers, await countWaiting(db, waveId), drafts?.count ?? 0]
}
