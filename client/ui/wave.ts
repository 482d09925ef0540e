import { useOutletContext } from 'react-router'
import type { Answer, api } from '../api.ts'

export type Wave = Answer<(typeof api.waves)[':waveId']['$get']>

/** The wave whose page this is a part of. */
export const useWave = (): Wave => useOutletContext<Wave>()

const LIVE = 3_000

/** How often to ask again: an open wave changes on its own, and so does a scheduled one. */
export function followEvery(wave: Wave | undefined): number | false {
  return wave && wave.state !== 'closed' && wave.state !== 'draft' ? LIVE : false
}
