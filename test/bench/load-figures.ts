import type { Answered } from './load-connections.ts'

/** One stretch of load, with the processor time that the server's main thread had in it. */
export interface Stretch extends Answered {
  readonly cpuSeconds: number
}

export interface LoadFigures {
  readonly perSecond: number
  readonly medianMs: number
  readonly p99Ms: number
  readonly cpuMicroseconds: number
  readonly answered: number
}

/** The median rate of the stretches, and the waiting times of all their requests together. */
export function loadFigures(stretches: readonly Stretch[]): LoadFigures {
  const times = stretches.flatMap(stretch => stretch.times).sort((a, b) => a - b)
  const cpuSeconds = stretches.reduce((sum, stretch) => sum + stretch.cpuSeconds, 0)
  return {
    perSecond: at(
      stretches.map(rateOf).sort((a, b) => a - b),
      0.5,
    ),
    medianMs: at(times, 0.5),
    p99Ms: at(times, 0.99),
    cpuMicroseconds: (cpuSeconds * 1e6) / times.length,
    answered: times.length,
  }
}

const rateOf = ({ times, seconds }: Stretch) => times.length / seconds
const at = (sorted: readonly number[], share: number) =>
  sorted[Math.floor(share * (sorted.length - 1))]
