import { bootstrapRange } from '#analysis'
import { madeOnce, type SharedInput } from '#server/jobs/shared-input.ts'
import { ecsi, simulateEcsi } from '../analysis/simulated-ecsi.ts'

// As a run's threads unpack their sample once.
const sampleOfSize = madeOnce((n: number) => simulateEcsi(n))

interface DrawTask {
  readonly size: SharedInput
  readonly from: number
  readonly to: number
}

export function draw({ size, from, to }: DrawTask): number {
  const sample = sampleOfSize(size)
  return bootstrapRange(ecsi, sample, { resamples: to, seed: 1 }, from, to).to
}
