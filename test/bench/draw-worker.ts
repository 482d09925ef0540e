import { workerData } from 'piscina'
import { bootstrapRange } from '#analysis'
import { ecsi, simulateEcsi } from '../analysis/simulated-ecsi.ts'

// A thread that is kept: its sample is made once, as a run's threads unpack theirs once.
const { n }: { n: number } = workerData
const sample = simulateEcsi(n)

export function draw({ from, to }: { readonly from: number; readonly to: number }): number {
  return bootstrapRange(ecsi, sample, { resamples: to, seed: 1 }, from, to).to
}
