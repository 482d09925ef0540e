import { useOutletContext } from 'react-router'
import type { Wave } from './wave.ts'

/** The wave whose page this is a part of. */
export const useWave = (): Wave => useOutletContext<Wave>()
