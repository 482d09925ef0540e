import { selectRows } from '#analysis'
import { randomStream } from '#analysis/resampling/random-stream.ts'
import { intervalsOf, population, valuesOf } from './population.ts'

const people = population()
const values = valuesOf(people)

export interface CoverageTask {
  readonly n: number
  /** Samples from … to − 1. */
  readonly from: number
  readonly to: number
  readonly resamples: number
}

/** By "quantity | method": intervals that cover the population's value, miss it below, miss it above. */
export type CoverageCounts = Readonly<
  Record<string, { readonly covering: number; readonly intervals: number }>
>

export default function countCovering({ n, from, to, resamples }: CoverageTask): CoverageCounts {
  const counts: Record<string, { covering: number; intervals: number }> = {}
  for (let number = from; number < to; number++) {
    const { whole } = randomStream(n, number, 1)
    const rows = Int32Array.from({ length: n }, () => whole(people.n))
    for (const [key, [low, high]] of intervalsOf(selectRows(people, rows), resamples, number)) {
      const value = values.get(key.slice(0, key.indexOf(' |'))) ?? Number.NaN
      counts[key] ??= { covering: 0, intervals: 0 }
      counts[key].intervals++
      if (low <= value && value <= high) counts[key].covering++
    }
  }
  return counts
}
