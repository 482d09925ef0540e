import { type Layout, layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { addUpOf } from '../moments/add-up.ts'
import { completeByMean } from '../moments/complete-by-mean.ts'
import { momentsOf } from '../moments/moments-of.ts'
import { emptyPairSums } from '../moments/pair-sums.ts'
import { prepareRows } from '../moments/prepared-rows.ts'
import { emptyStandardised } from '../moments/standardised.ts'
import { fitPls } from '../pls/fit-pls.ts'
import { emptySolution, type Solution } from '../pls/solution.ts'
import { solvePls } from '../pls/solve-pls.ts'
import { drawWithReplacement } from '../resampling/sfc32.ts'
import type { Sample } from '../sample/sample.ts'
import { selectIndicators } from '../sample/select-indicators.ts'
import { alignSigns } from './align-signs.ts'
import { type BootstrapDraws, DRAWN, FAILED, INADMISSIBLE } from './bootstrap-draws.ts'
import {
  type BootstrapOptions,
  type BootstrapSettings,
  bootstrapSettings,
} from './bootstrap-options.ts'
import { statisticPositions, statisticsWriter } from './statistics.ts'

/**
 * Resamples from … to − 1 of a bootstrap that re-estimates the whole model: the part that one
 * thread takes. What a resample draws depends on the seed and its own number only, so any split
 * gives the same values, to be joined by `mergeDraws` and told by `summariseDraws`.
 *
 * A draw that has a constant column, does not converge or has no solution is `FAILED` and NaN; one
 * with a negative weight is kept; a consistent one with a loading or correlation above 1 is kept as
 * `INADMISSIBLE`. Each starts from the point estimate and is turned to point the same way.
 *
 * Throws as `fitPls` does where there is no point estimate, and `RangeError` for a row number that
 * the sample does not have.
 */
export function bootstrapRange(
  model: PathModel,
  sample: Sample,
  options: BootstrapOptions,
  from: number,
  to: number,
): BootstrapDraws {
  const settings = bootstrapSettings(options)
  if (!(from >= 0 && from <= to && to <= settings.resamples))
    throw new RangeError(`invalid range of resamples: ${from} to ${to} of ${settings.resamples}`)
  const layout = layoutOf(model)
  const used = selectFor(layout, model, sample, settings)
  const positions = statisticPositions(layout)
  const write = statisticsWriter(layout, positions, used.scales)
  const draw = drawing(used.n, settings)
  const addUp = addUpOf(prepareRows(used))
  const sums = emptyPairSums(layout.indicators.length)
  const standardised = emptyStandardised(layout.indicators.length)
  const solution = emptySolution(layout)
  const multiplicity = new Uint32Array(used.n)

  addUp(multiplicity.fill(1), sums)
  completeByMean(used.n, sums, standardised)
  solvePls(layout, standardised.correlations, settings.pls, solution)
  const estimate = new Float64Array(positions.count)
  write(solution, standardised, estimate, 0)
  const start = solution.weights.slice()

  const values = new Float64Array((to - from) * positions.count).fill(Number.NaN)
  const outcomes = new Uint8Array(to - from)
  for (let resample = from; resample < to; resample++) {
    const drawn = draw(resample, multiplicity)
    addUp(multiplicity, sums)
    const constant = completeByMean(drawn, sums, standardised)
    const outcome =
      constant >= 0
        ? 'constant-indicator'
        : solvePls(layout, standardised.correlations, settings.pls, solution, start)
    if (outcome !== 'converged') {
      outcomes[resample - from] = FAILED
      continue
    }
    alignSigns(layout, solution, start)
    write(solution, standardised, values, (resample - from) * positions.count)
    outcomes[resample - from] = isAdmissible(solution) ? DRAWN : INADMISSIBLE
  }
  return { from, to, n: used.n, estimate, values, outcomes }
}

/** The model's columns; refuses, as `fitPls` does, a sample that cannot carry the model. */
function selectFor(
  layout: Layout,
  model: PathModel,
  sample: Sample,
  settings: BootstrapSettings,
): Sample {
  fitPls(model, momentsOf(sample), settings.pls)
  return selectIndicators(sample, layout.indicators)
}

/** A function that fills `multiplicity` for one resample and returns how many rows were drawn. */
function drawing(n: number, { seed = 0, draws }: BootstrapSettings) {
  return (resample: number, multiplicity: Uint32Array): number => {
    multiplicity.fill(0)
    if (!draws) {
      drawWithReplacement(seed, resample, n, multiplicity)
      return n
    }
    const rows = draws[resample]
    for (let k = 0; k < rows.length; k++) {
      if (!(Number.isInteger(rows[k]) && rows[k] >= 0 && rows[k] < n))
        throw new RangeError(`resample ${resample} names row ${rows[k]} of ${n}`)
      multiplicity[rows[k]]++
    }
    return rows.length
  }
}

function isAdmissible({ loadings, correlations }: Solution): boolean {
  return (
    loadings.every(loading => Math.abs(loading) <= 1 + ROUNDING) &&
    correlations.every(correlation => Math.abs(correlation) <= 1 + ROUNDING)
  )
}

const ROUNDING = 1e-12
