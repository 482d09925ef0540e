import type { Deps } from '../deps.ts'
import { stateOf } from '../waves/wave.ts'
import { countOpening } from './opening.queries.ts'
import { respondentWave } from './respondent-wave.ts'

/** Counts that a respondent's page was opened where nothing had been begun; a closed one counts none. */
export async function tellOpening(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  token: string,
): Promise<void> {
  const { wave } = await respondentWave(store.read, token)
  if (stateOf(wave, clock()) === 'open') await store.write(trx => countOpening(trx, wave.id))
}
