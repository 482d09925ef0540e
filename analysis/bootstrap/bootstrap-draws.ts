/** The statistics of some consecutive resamples: what threads make and hand over. */
export interface BootstrapDraws {
  /** Resamples from … to − 1. */
  readonly from: number
  readonly to: number
  /** Rows of the sample. */
  readonly n: number
  /** The point estimate's statistics, in the order of `StatisticPositions`. */
  readonly estimate: Float64Array
  /** A row of statistics for each resample; NaN throughout where it failed. */
  readonly values: Float64Array
  readonly outcomes: Uint8Array
  /**
   * Each resample's own standard errors, row by row as `values`, from resamples of it; NaN where it
   * failed. Present where studentised intervals were asked for.
   */
  readonly errors?: Float64Array
}

/** The codes in `outcomes`. Inadmissible draws are counted and kept, failed ones counted and left out. */
export const DRAWN = 0
export const FAILED = 1
export const INADMISSIBLE = 2

/**
 * The draws of several threads as one, whatever the order in which they came. Throws `RangeError`
 * where resamples are missing or stand twice.
 *
 * Example: resamples 50–99 and 0–49 are those of 0–99; 0–49 and 51–99 throw.
 */
export function mergeDraws(parts: readonly BootstrapDraws[]): BootstrapDraws {
  const ordered = [...parts].sort((a, b) => a.from - b.from)
  const [first] = ordered
  if (!first) throw new RangeError('no draws')
  const to = ordered.reduce((end, part) => {
    if (part.from !== end)
      throw new RangeError(`resample ${Math.min(end, part.from)} is not there once`)
    return part.to
  }, first.from)
  const count = first.estimate.length
  const values = new Float64Array((to - first.from) * count)
  const outcomes = new Uint8Array(to - first.from)
  const errors = ordered.every(part => part.errors) ? new Float64Array(values.length) : undefined
  for (const part of ordered) {
    if (part.errors) errors?.set(part.errors, (part.from - first.from) * count)
    values.set(part.values, (part.from - first.from) * count)
    outcomes.set(part.outcomes, part.from - first.from)
  }
  const { from, n, estimate } = first
  return { from, to, n, estimate, values, outcomes, ...(errors && { errors }) }
}
