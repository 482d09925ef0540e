import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import { closeWave } from './close-wave.ts'
import { openWave } from './open-wave.ts'
import { planNextWave } from './plan-next-wave.ts'
import {
  closeByTarget,
  findWave,
  wavesAtTarget,
  wavesToClose,
  wavesToOpen,
} from './wave.queries.ts'
import type { WaveAnswers } from './wave-answers.ts'
import { schedulesWithoutNext } from './wave-schedule.queries.ts'

/**
 * Opens and closes what is due by the clock, and plans the waves that come next. Each step asks
 * again inside its own unit, so that it is taken once, even by several processes at the same time, and
 * what was cut short is done when this runs again.
 */
export async function openAndCloseDueWaves(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  answers: WaveAnswers,
): Promise<void> {
  const now = clock()
  for (const id of await wavesToOpen(store.read, now.toISOString())) {
    await unlessTakenBefore(openIfDue(store, id, now))
  }
  for (const id of await wavesAtTarget(store.read, now.toISOString())) {
    await store.write(trx => closeByTarget(trx, id, now.toISOString()))
  }
  for (const id of await wavesToClose(store.read, now.toISOString())) {
    await unlessTakenBefore(closeWave(store, answers, id, now, { onlyIfDue: true }))
  }
  for (const id of await schedulesWithoutNext(store.read)) {
    await store.write(trx => planNextWave(trx, store.dialect, id, now))
  }
}

function openIfDue(store: Deps['store'], waveId: string, now: Date): Promise<void> {
  return store.write(async trx => {
    await store.dialect.hold(trx, `wave ${waveId}`, 'alone')
    const opensAt = (await findWave(trx, waveId))?.opensAt
    if (opensAt && opensAt <= now.toISOString()) await openWave(trx, waveId, now)
  })
}

/** Somebody was quicker, or has put it off: then there is nothing to do. */
async function unlessTakenBefore(step: Promise<unknown>): Promise<void> {
  try {
    await step
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
}
