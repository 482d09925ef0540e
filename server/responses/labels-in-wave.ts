import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import './survey-response.table.ts'

/** Labels are few, and so are their combinations. */
const MAX_COMBINATIONS = 1000

/** The names of the labels that the respondents of a wave were invited with, in their order. */
export async function labelsInWave(db: Kysely<Database>, waveId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('surveyResponse')
    .select('labels')
    .distinct()
    .where('waveId', '=', waveId)
    .where('labels', 'is not', null)
    .limit(MAX_COMBINATIONS)
    .execute()
  const names = rows.flatMap(({ labels }) => Object.keys(JSON.parse(labels ?? '{}')))
  return [...new Set(names)].sort()
}
