import { Problem } from '../http/problem.ts'
import type { Wave } from './wave.queries.ts'
import { entryTo } from './wave.ts'

/**
 * Lets somebody save or hand in at this moment, or says why not. Whoever calls holds the wave and
 * has read it since, so that it stays like this until the unit ends.
 */
export function admitRespondent(
  wave: Wave,
  { hasBegun, now }: { readonly hasBegun: boolean; readonly now: string },
): void {
  const entry = entryTo(wave, now)
  if (entry === 'nobody') throw new Problem('wave-not-open')
  if (entry === 'begun' && !hasBegun) throw new Problem('wave-paused')
}
