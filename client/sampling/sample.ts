import type { Answer, api } from '../api.ts'

export type Sample = Answer<(typeof api.waves)[':waveId']['sample']['$get']>
export type SamplePlan = Sample['plan']
export type Stratifier = SamplePlan['strata'][number]
export type Frame = NonNullable<Sample['frame']>
export type Allocation = NonNullable<Sample['allocation']>
export type Draw = NonNullable<Sample['draw']>
/** What is set by hand for one stratum. */
export type ByHand = SamplePlan['byHand'][number]
