import type { Kysely, Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { findWaveByLink, type Wave } from '../waves/wave.queries.ts'
import { isLinkToken } from '../waves/wave.ts'

/** The wave that an open link leads to, in whatever state. */
export async function respondentWave(db: Kysely<Database>, token: string): Promise<Wave> {
  const wave = isLinkToken(token) ? await findWaveByLink(db, token) : undefined
  if (!wave) throw new Problem('not-found')
  return wave
}

/**
 * Keeps the wave from closing, and two requests for one response from crossing, until the unit
 * ends.
 */
export async function holdResponse(
  { dialect }: Store,
  trx: Transaction<Database>,
  waveId: string,
  responseId: string,
): Promise<void> {
  await dialect.hold(trx, `wave ${waveId}`, 'shared')
  await dialect.hold(trx, `response ${responseId}`, 'alone')
}
