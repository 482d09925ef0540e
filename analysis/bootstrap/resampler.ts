import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { completedMoments } from '../moments/completed-moments.ts'
import { momentsOf } from '../moments/moments-of.ts'
import { counterpartOf } from '../pls/counterpart.ts'
import { fitPls } from '../pls/fit-pls.ts'
import type { Solution } from '../pls/solution.ts'
import { randomStream } from '../resampling/random-stream.ts'
import { drawWithReplacement } from '../resampling/sfc32.ts'
import type { Sample } from '../sample/sample.ts'
import { selectIndicators } from '../sample/select-indicators.ts'
import { alignSigns } from './align-signs.ts'
import { DRAWN, FAILED, INADMISSIBLE } from './bootstrap-draws.ts'
import type { BootstrapSettings } from './bootstrap-options.ts'
import { rowEstimator } from './row-estimator.ts'
import { statisticPositions, statisticsWriter } from './statistics.ts'

/** A sample made ready for resampling. */
export interface Resampler {
  /** The point estimate's statistics, in the order of `StatisticPositions`. */
  readonly estimate: Float64Array
  /**
   * One resample, its moments, fit, effects and indices: writes its statistics into `into` from
   * `offset`, unless it fails, and returns how it ended.
   */
  readonly draw: (resample: number, into: Float64Array, offset: number) => number
  /** Standard errors within the resample that was drawn last, from `innerResamples` of its rows. */
  readonly innerErrors: (resample: number, into: Float64Array, offset: number) => void
  /** The statistics without every `groups`-th row from row `group` on, unless that fails. */
  readonly omit: (group: number, groups: number, into: Float64Array, offset: number) => void
}

/** Throws as `fitPls` does where there is no point estimate. */
export function resampler(
  model: PathModel,
  sample: Sample,
  settings: BootstrapSettings,
): Resampler {
  const { moments = momentsOf(sample) } = completedMoments(sample, {
    ...(settings.missing && { missing: settings.missing }),
    indefinite: 'nearest',
  })
  fitPls(model, moments, settings.pls)
  const layout = layoutOf(model)
  const used = selectIndicators(sample, layout.indicators)
  const { estimateRows, solution, standardised } = rowEstimator(
    layout,
    used,
    settings.pls,
    settings.missing,
  )
  const write = statisticsWriter(layout, statisticPositions(layout), used.scales)
  const correct = counterpartOf(layout)
  const multiplicity = new Uint32Array(used.n).fill(1)
  const choose = chooser(used.n, settings)

  estimateRows(used.n, multiplicity)
  const start = solution.weights.slice()
  const estimate = new Float64Array(statisticPositions(layout).count)
  write(solution, standardised, estimate, 0, correct(standardised.correlations, solution))
  const estimateInto = (rows: number, into: Float64Array, offset: number) => {
    if (!estimateRows(rows, multiplicity, start)) return FAILED
    const corrected = correct(standardised.correlations, solution)
    if (corrected) alignSigns(layout, corrected, start)
    alignSigns(layout, solution, start)
    write(solution, standardised, into, offset, corrected)
    return isAdmissible(solution) ? DRAWN : INADMISSIBLE
  }
  const inner = new Float64Array(settings.innerResamples * estimate.length)
  return {
    estimate,
    draw: (resample, into, offset) => estimateInto(choose(resample, multiplicity), into, offset),
    innerErrors(resample, into, offset) {
      const rows = rowsOf(multiplicity)
      inner.fill(Number.NaN)
      for (let k = 0; k < settings.innerResamples; k++) {
        const { whole } = randomStream(settings.seed ?? 0, resample, k + 1)
        multiplicity.fill(0)
        for (let r = 0; r < rows.length; r++) multiplicity[rows[whole(rows.length)]]++
        estimateInto(rows.length, inner, k * estimate.length)
      }
      columnDeviations(inner, estimate.length, into, offset)
    },
    omit(group, groups, into, offset) {
      multiplicity.fill(1)
      let left = used.n
      for (let row = group; row < used.n; row += groups, left--) multiplicity[row] = 0
      estimateInto(left, into, offset)
    },
  }
}

/** The row numbers that a resample consists of. */
function rowsOf(multiplicity: Uint32Array): Int32Array {
  const rows: number[] = []
  for (let row = 0; row < multiplicity.length; row++)
    for (let k = 0; k < multiplicity[row]; k++) rows.push(row)
  return Int32Array.from(rows)
}

/** Standard deviation of each column (divisor one less than its numbers); NaN below two numbers. */
function columnDeviations(
  rows: Float64Array,
  width: number,
  into: Float64Array,
  offset: number,
): void {
  for (let column = 0; column < width; column++) {
    let count = 0
    let sum = 0
    for (let at = column; at < rows.length; at += width) {
      if (Number.isNaN(rows[at])) continue
      count++
      sum += rows[at]
    }
    let squares = 0
    for (let at = column; at < rows.length; at += width)
      if (!Number.isNaN(rows[at])) squares += (rows[at] - sum / count) ** 2
    into[offset + column] = count < 2 ? Number.NaN : Math.sqrt(squares / (count - 1))
  }
}

/** A function that fills `multiplicity` for one resample and returns how many rows were drawn. */
function chooser(n: number, { seed = 0, draws }: BootstrapSettings) {
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

const ROUNDING = 1e-12

function isAdmissible({ loadings, correlations }: Solution): boolean {
  for (let p = 0; p < loadings.length; p++) if (Math.abs(loadings[p]) > 1 + ROUNDING) return false
  for (let k = 0; k < correlations.length; k++)
    if (Math.abs(correlations[k]) > 1 + ROUNDING) return false
  return true
}
