import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import { listWaves, type Wave } from '../waves/wave.queries.ts'
import { lastRunMark } from './index-run.queries.ts'

/** The wave before this one that has intervals made in the same way. */
export async function earlierWave(
  db: Kysely<Database>,
  wave: Wave,
  options: string,
): Promise<{ readonly wave: Wave; readonly runId: string } | undefined> {
  const before = (await listWaves(db, [wave.surveyId]))
    .filter(({ number }) => number < wave.number)
    .sort((a, b) => b.number - a.number)
  for (const candidate of before) {
    const run = await lastRunMark(db, candidate.id, options)
    if (run) return { wave: candidate, runId: run.id }
  }
  return undefined
}
