import type { Answer, api } from '../api.ts'

export type Wave = Answer<(typeof api.waves)[':waveId']['$get']>
