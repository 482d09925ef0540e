import type { Resampling } from '../resampling/resampled-weights.ts'

/** Rows that are drawn for one part in all: some seconds of work. */
const MAX_ROWS = 10_000_000

/** Enough for a 95 % percentile interval. */
const FEWEST = 200

/**
 * As many resamples as were asked for, but fewer where the sample is so large that they would take
 * minutes, and hardly differ from each other. The report tells the number used.
 *
 * Example: 5,000 resamples of 1,000 rows are drawn; of 10,000 rows 1,000.
 */
export function feasibleResamples({ resamples, seed }: Resampling, n: number): Resampling {
  const feasible = Math.max(FEWEST, Math.floor(MAX_ROWS / Math.max(1, n)))
  return { resamples: Math.min(resamples, feasible), seed }
}
