import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { findWave, type Wave } from '../waves/wave.queries.ts'
import { type RespondentLink, respondentLink } from './respondent-link.ts'

/** Where a link leads, the open one of a wave or somebody's own, with the wave as it is now. */
export async function respondentWave(
  db: Kysely<Database>,
  token: string,
): Promise<RespondentLink & { readonly wave: Wave }> {
  const link = await respondentLink(db, token)
  const wave = await findWave(db, link.waveId)
  if (!wave) throw new Problem('not-found')
  return { ...link, wave }
}
