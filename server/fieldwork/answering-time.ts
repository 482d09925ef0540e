import { quantile } from '#analysis/resampling/quantile.ts'

export interface AnsweringTime {
  readonly n: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly bins: { readonly from: number; readonly to: number | null; readonly count: number }[]
}

/** Steps that people think in, in seconds. */
const STEPS = [5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600]
const MAX_BINS = 16

/**
 * How long answering took. The bins reach to the 95th percentile; pages left open overnight fall
 * into the last one, which has no end. In an anonymous wave times are stored to half a minute, so no
 * bin is narrower. Undefined without responses.
 */
export function answeringTime(
  counts: readonly { readonly seconds: number; readonly count: number }[],
  narrowest: number,
): AnsweringTime | undefined {
  const n = counts.reduce((sum, { count }) => sum + count, 0)
  const sorted = new Float64Array(n)
  let at = 0
  for (const { seconds, count } of counts) {
    sorted.fill(seconds, at, at + count)
    at += count
  }
  const [lowerQuartile, median, upperQuartile, most] = [0.25, 0.5, 0.75, 0.95].map(share =>
    quantile(sorted, share),
  )
  if (median === undefined || most === undefined) return undefined
  const step =
    STEPS.find(wide => wide >= narrowest && most / wide < MAX_BINS) ?? STEPS.at(-1) ?? 3600
  const last = Math.min(MAX_BINS - 1, Math.floor(most / step))
  const tally = Array.from({ length: last + 1 }, () => 0)
  for (const { seconds, count } of counts)
    tally[Math.min(last, Math.floor(seconds / step))] += count
  return {
    n,
    lowerQuartile: lowerQuartile ?? median,
    median,
    upperQuartile: upperQuartile ?? median,
    bins: tally.map((count, bin) => ({
      from: bin * step,
      to: bin === last ? null : (bin + 1) * step,
      count,
    })),
  }
}
