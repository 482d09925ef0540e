import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import { openingsOf, silentByPage } from '../responses/opening.queries.ts'
import { countBegun } from './fieldwork.queries.ts'

export interface Openings {
  readonly people: number
  readonly silent: number
}

/**
 * Who has opened the questionnaire, and who of them has answered nothing. An opening and an answer
 * are counted apart and nothing joins them, so this is a difference: whoever opens a link on two
 * devices and answers on one counts once as silent. Counters and other people's pages are left out,
 * where a page that is shown is nobody who came.
 *
 * Undefined where nothing was counted, as in a wave of before.
 */
export async function readOpenings(
  db: Kysely<Database>,
  waveId: string,
): Promise<Openings | undefined> {
  const openings = await openingsOf(db, waveId)
  if (openings === 0) return undefined
  const left = (await silentByPage(db, waveId)).reduce((sum, { count }) => sum + count, 0)
  const begun = (await countBegun(db, waveId)) + left
  const people = Math.max(openings, begun)
  return { people, silent: people - begun }
}
