import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import { findActiveJob } from '../jobs/job.queries.ts'
import { runKey } from '../reports/index-run.ts'
import { DEFAULT_OPTIONS } from '../reports/report-options.ts'
import { demoSurveyIds } from '../surveys/survey.queries.ts'
import { listWaves } from '../waves/wave.queries.ts'

/** Do the demo's reports have all that they will have? Also once it is deleted. */
export async function isDemoFinished(db: Kysely<Database>): Promise<boolean> {
  for (const { id } of await listWaves(db, await demoSurveyIds(db))) {
    if (await findActiveJob(db, runKey(id, DEFAULT_OPTIONS))) return false
  }
  return true
}
