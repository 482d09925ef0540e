import type { Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { advanceWave, closedWaveIds, findWave, type Wave, waveState } from './wave.queries.ts'
import { refusal } from './wave.ts'
import type { WaveAnswers } from './wave-answers.ts'

/**
 * Lets nobody in any more and ends what was begun. State and drafts change in one transaction for
 * as many drafts as one may hold; the rest follows at once in transactions of that size, so that
 * respondents of other waves do not wait. Should the process stop in between, the wave is
 * closed for everybody, no answer is lost, and `finishClosings` goes on.
 */
export async function closeWave(
  store: Store,
  answers: WaveAnswers,
  waveId: string,
  now: Date,
  { onlyIfDue = false }: { readonly onlyIfDue?: boolean } = {},
): Promise<Wave> {
  const { wave, ended } = await store.write(async trx => {
    // Submissions under way come first: their units share this hold.
    await store.dialect.hold(trx, `wave ${waveId}`, 'alone')
    if (onlyIfDue) await refuseEarly(trx, waveId, now)
    const wave = await advance(trx, waveId, now)
    return { wave, ended: await answers.endDrafts(trx, wave) }
  })
  if (!ended) await endRest(store, answers, wave)
  return wave
}

/** Finishes closings that were cut short; otherwise changes nothing. */
export async function finishClosings(store: Store, answers: WaveAnswers): Promise<void> {
  const closed = await closedWaveIds(store.read)
  for (const id of await answers.withDrafts(store.read, closed)) {
    const wave = await findWave(store.read, id)
    if (wave) await endRest(store, answers, wave)
  }
}

async function endRest(store: Store, answers: WaveAnswers, wave: Wave): Promise<void> {
  while (!(await store.write(trx => answers.endDrafts(trx, wave)))) {}
}

/** Somebody may have put it off in the meantime. */
async function refuseEarly(trx: Transaction<Database>, waveId: string, now: Date): Promise<void> {
  const wave = await findWave(trx, waveId)
  if (!wave?.closesAt || wave.closesAt > now.toISOString()) throw new Problem('wave-not-closable')
}

async function advance(trx: Transaction<Database>, waveId: string, now: Date): Promise<Wave> {
  const closed = await advanceWave(trx, waveId, 'open', {
    state: 'closed',
    closedAt: now.toISOString(),
  })
  if (closed) return closed
  const state = await waveState(trx, waveId)
  throw new Problem((state && refusal('closing', state)) ?? 'not-found')
}
