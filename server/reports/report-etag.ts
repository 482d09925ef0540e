import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { ENGINE, type ReportOptions } from '#analysis'
import type { Database } from '../database/database.ts'
import { findActiveJob } from '../jobs/job.queries.ts'
import { sampleState } from '../responses/count-answers.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { earlierWave } from './earlier-wave.ts'
import { lastRunMark } from './index-run.queries.ts'
import { runKey } from './index-run.ts'
import { optionsText } from './report-options.ts'

/** Names the state of a report by what it is made of, without making it. */
export async function reportEtag(
  db: Kysely<Database>,
  wave: Wave,
  options: ReportOptions,
): Promise<string> {
  const text = optionsText(options)
  const earlier = await earlierWave(db, wave, text)
  const run = await lastRunMark(db, wave.id, text)
  const state = [
    ENGINE,
    text,
    wave,
    await sampleState(db, wave.id),
    run?.id,
    await findActiveJob(db, runKey(wave.id, options)),
    earlier,
    earlier && (await sampleState(db, earlier.wave.id)),
  ]
  return `"${createHash('sha256').update(JSON.stringify(state)).digest('base64url')}"`
}
