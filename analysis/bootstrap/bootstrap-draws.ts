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
}

/** The codes in `outcomes`. Inadmissible draws are counted and kept, failed ones counted and left out. */
export const DRAWN = 0
export const FAILED = 1
export const INADMISSIBLE = 2

/**
 * The draws of several threads as one, whatever the order in which they came. Throws `RangeError`
 * where resamples are missing or stand twice.
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
  for (const part of ordered) {
    values.set(part.values, (part.from - first.from) * count)
    outcomes.set(part.outcomes, part.from - first.from)
  }
  return { from: first.from, to, n: first.n, estimate: first.estimate, values, outcomes }
}
