import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import type { SurveyUse } from '../surveys/survey-use.ts'
import { listWaves } from '../waves/wave.queries.ts'
import type { WaveCounts } from '../waves/wave-answers.ts'
import { countDrafts } from './response-draft.queries.ts'
import { totalsOf } from './sample-block.queries.ts'
import { countResponses } from './survey-response.queries.ts'
import { countWaiting } from './waiting-response.queries.ts'

/** What has come in, by wave. */
export async function countAnswers(
  db: Kysely<Database>,
  waveIds: readonly string[],
): Promise<ReadonlyMap<string, WaveCounts>> {
  if (waveIds.length === 0) return new Map()
  const counts = new Map(waveIds.map(id => [id, { started: 0, partial: 0, complete: 0 }]))
  for (const { waveId, count } of await countDrafts(db, waveIds)) {
    const own = counts.get(waveId)
    if (own) own.started = count
  }
  for (const { waveId, state, count } of await countResponses(db, waveIds)) {
    const own = counts.get(waveId)
    if (own) own[state] = count
  }
  return counts
}

/** How much surveys are in use, over all their waves. */
export async function countUse(
  db: Kysely<Database>,
  surveyIds: readonly string[],
): Promise<ReadonlyMap<string, SurveyUse>> {
  const waves = await listWaves(db, surveyIds)
  const counts = await countAnswers(
    db,
    waves.map(({ id }) => id),
  )
  const use = new Map<string, { waves: number; completes: number }>()
  for (const { id, surveyId } of waves) {
    const own = use.get(surveyId) ?? { waves: 0, completes: 0 }
    own.waves += 1
    own.completes += counts.get(id)?.complete ?? 0
    use.set(surveyId, own)
  }
  return use
}

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
