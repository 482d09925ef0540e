import { rowEstimator } from '../bootstrap/row-estimator.ts'
import { statisticPositions, statisticsWriter } from '../bootstrap/statistics.ts'
import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { plsSettings } from '../pls/pls-options.ts'
import { randomStream } from '../resampling/random-stream.ts'
import type { Expectation } from './expectation.ts'
import { expectedPopulation } from './expected-population.ts'
import type { PlanOptions } from './plan-options.ts'

/** The statistics of some simulated surveys of one size: what threads make and hand over. */
export interface PlanDraws {
  /** Respondents of each survey. */
  readonly n: number
  /** Simulations from … to − 1. */
  readonly from: number
  readonly to: number
  /** A row of statistics for each simulation; NaN throughout where it failed. */
  readonly values: Float64Array
}

/**
 * Simulations from … to − 1 of surveys with n respondents: answers drawn from the expectation, the
 * whole model estimated. What a simulation draws depends on the seed, n and its own number only.
 *
 * Throws `RangeError` for an expectation that cannot be.
 *
 * Example: simulations 0–49 and 50–99 of n 200 are, row by row, those of 0–99.
 */
export function planRange(
  model: PathModel,
  expectation: Expectation,
  options: PlanOptions,
  n: number,
  from: number,
  to: number,
): PlanDraws {
  const pls = plsSettings(options)
  const layout = layoutOf(model)
  const population = expectedPopulation(model, expectation)
  const positions = statisticPositions(layout)
  const values = new Float64Array((to - from) * positions.count).fill(Number.NaN)
  const once = new Uint32Array(n).fill(1)
  for (let simulation = from; simulation < to; simulation++) {
    const sample = population.draw(n, randomStream(options.seed, simulation, n))
    const { estimateRows, solution, standardised } = rowEstimator(layout, sample, pls)
    if (!estimateRows(n, once)) continue
    const write = statisticsWriter(layout, positions, sample.scales)
    write(solution, standardised, values, (simulation - from) * positions.count)
  }
  return { n, from, to, values }
}
