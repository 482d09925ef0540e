import type { Answer, api } from '../api.ts'

export type WaveReport = Answer<(typeof api.waves)[':waveId']['report']['$get']>
