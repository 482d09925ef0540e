import { ModelError } from '../model/model-error.ts'
import { momentsOf } from '../moments/moments-of.ts'
import { fitPls } from '../pls/fit-pls.ts'
import { plsSettings } from '../pls/pls-options.ts'
import { drawWithReplacement } from '../resampling/sfc32.ts'
import type { Sample } from '../sample/sample.ts'
import { selectRows } from '../sample/select-rows.ts'
import { type BootstrapDraws, DRAWN, FAILED } from './bootstrap-draws.ts'
import { type BootstrapOptions, bootstrapSettings } from './bootstrap-options.ts'
import { resampler } from './resampler.ts'
import {
  estimateStages,
  fitSecondOrder,
  type SecondOrderModel,
  type Stages,
  stagesOf,
} from './second-order.ts'

/**
 * Seeded resamples from … to − 1 of both stages, for `summariseDraws` with the second stage's model.
 * A resample that fails in either stage is `FAILED`.
 *
 * Example: resamples 0–9 and 10–19 of seed 3, summarised together, give the same errors as 0–19.
 */
export function secondOrderRange(
  model: SecondOrderModel,
  sample: Sample,
  options: BootstrapOptions,
  from: number,
  to: number,
): BootstrapDraws {
  const { seed, pls } = bootstrapSettings(options)
  if (seed === undefined) throw new RangeError('second-order constructs take seeded draws')
  const stages = stagesOf(model)
  const whole = fitSecondOrder(model, sample, options)
  const settings = { pls, level: 0.95, resamples: 1, intervals: [], innerResamples: 0 } as const
  const { estimate: statistics } = resampler(stages.second, whole.sample, settings)
  const values = new Float64Array((to - from) * statistics.length).fill(Number.NaN)
  const outcomes = new Uint8Array(to - from)
  const multiplicity = new Uint32Array(sample.n)
  for (let resample = from; resample < to; resample++) {
    drawWithReplacement(seed, resample, sample.n, multiplicity.fill(0))
    const rows = [...multiplicity].flatMap((count, row) => new Array<number>(count).fill(row))
    const drawn = tryStages(stages, selectRows(sample, rows), options)
    const k = resample - from
    outcomes[k] = drawn ? DRAWN : FAILED
    if (drawn) values.set(resampler(stages.second, drawn, settings).estimate, k * statistics.length)
  }
  return { from, to, n: sample.n, estimate: statistics, values, outcomes }
}

function tryStages(stages: Stages, sample: Sample, options: BootstrapOptions) {
  try {
    const { second } = estimateStages(stages, sample, options)
    const { converged } = fitPls(stages.second, momentsOf(second), plsSettings(options))
    return converged ? second : undefined
  } catch (error) {
    if (error instanceof ModelError) return undefined
    throw error
  }
}
