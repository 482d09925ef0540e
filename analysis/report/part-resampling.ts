import type { Resampling } from '../resampling/resampled-weights.ts'
import { GENERATOR } from '../resampling/sfc32.ts'

/** How a part's resampled figures were made; a live page may already have more answers than `n`. */
export interface PartResampling {
  readonly resamples: number
  readonly seed: number
  readonly generator: string
  readonly n: number
}

/** As it is told in the report. */
export function partResampling({ resamples, seed }: Resampling, n: number): PartResampling {
  return { resamples, seed, generator: GENERATOR, n }
}
