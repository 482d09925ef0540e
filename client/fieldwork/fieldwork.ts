import type { Answer, api } from '../api.ts'

export type Fieldwork = Answer<(typeof api.waves)[':waveId']['fieldwork']['$get']>
