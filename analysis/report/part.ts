import type { Finding } from '../finding.ts'
import type { Resampling } from '../resampling/resampled-weights.ts'
import { GENERATOR } from '../resampling/sfc32.ts'
import { MIN_BASE } from '../thresholds.ts'

/** A computed part: its content, absent where too little was asked or answered. */
export interface Part<Content> {
  readonly part?: Content
  readonly findings: readonly Finding[]
}

/** A part as it stands in the report, with what a reader must know of it. */
export type WithFindings<Content> = Content & { readonly findings: readonly Finding[] }

export const NO_PART: Part<never> = { findings: [] }

/** How a part's resampled figures were made; a live page may already have more answers than `n`. */
export interface PartResampling {
  readonly resamples: number
  readonly seed: number
  readonly generator: string
  readonly n: number
}

/** The resampling as the report states it. */
export function partResampling({ resamples, seed }: Resampling, n: number): PartResampling {
  return { resamples, seed, generator: GENERATOR, n }
}

/** Rows drawn for one part in all resamples together: some seconds of work. */
const MAX_ROWS = 10_000_000

/** Enough for a 95 % percentile interval. */
const MIN_RESAMPLES = 200

/**
 * As many resamples as were asked for, but fewer where the sample is so large that they would take
 * minutes, and hardly differ from each other. The report states the number used.
 *
 * Example: 5,000 resamples of 1,000 rows are drawn; of 10,000 rows 1,000.
 */
export function feasibleResamples({ resamples, seed }: Resampling, n: number): Resampling {
  const feasible = Math.max(MIN_RESAMPLES, Math.floor(MAX_ROWS / Math.max(1, n)))
  return { resamples: Math.min(resamples, feasible), seed }
}

/** The finding for something that fewer than ten have answered, which is therefore not shown. */
export function belowBase(about: string, n: number): Finding[] {
  if (n >= MIN_BASE) return []
  return [
    {
      code: 'below-minimum-base',
      verdict: 'inadmissible',
      about: [about],
      value: n,
      threshold: MIN_BASE,
      n,
    },
  ]
}
