import type { Answer, api } from '../api.ts'

export type Quality = Answer<(typeof api.waves)[':waveId']['quality']['$get']>
export type SettledQuality = NonNullable<Quality['settled']>
export type FlaggedPage = Answer<(typeof api.waves)[':waveId']['quality']['responses']['$get']>
export type FlaggedResponse = FlaggedPage['responses'][number]

/** In the order in which they weigh. */
export const FLAGS = [
  'tooFast',
  'failedCheck',
  'inconsistent',
  'straightLine',
  'outlier',
  'duplicate',
  'trapFilled',
  'unproven',
  'manyFromAddress',
] as const satisfies readonly FlaggedResponse['flags'][number][]
