import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { versionOfTurn } from './version-of-turn.ts'
import { advanceWave, type Wave, waveState } from './wave.queries.ts'
import { refusal } from './wave.ts'

/** Lets respondents in. From here on privacy mode and version stand. */
export async function openWave(
  trx: Transaction<Database>,
  waveId: string,
  now: Date,
): Promise<Wave> {
  const opened = await advanceWave(trx, waveId, 'draft', {
    state: 'open',
    openedAt: now.toISOString(),
    ...(await versionOfTurn(trx, waveId)),
  })
  if (opened) return opened
  const state = await waveState(trx, waveId)
  throw new Problem((state && refusal('opening', state)) ?? 'not-found')
}
