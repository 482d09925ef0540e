import { alignSigns } from '../bootstrap/align-signs.ts'
import { type BootstrapDraws, DRAWN, FAILED } from '../bootstrap/bootstrap-draws.ts'
import { rowEstimator } from '../bootstrap/row-estimator.ts'
import { fornellIndex } from '../indices/fornell-index.ts'
import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { momentsOf } from '../moments/moments-of.ts'
import type { Standardised } from '../moments/standardised.ts'
import { fitPls } from '../pls/fit-pls.ts'
import { plsSettings } from '../pls/pls-options.ts'
import { permutedRows } from '../resampling/permutations.ts'
import type { Sample } from '../sample/sample.ts'
import { selectIndicators } from '../sample/select-indicators.ts'
import { selectRows } from '../sample/select-rows.ts'
import type { GroupOptions } from './group-options.ts'
import type { GroupSplit } from './group-split.ts'
import { composition, groupPositions, scoreMoments } from './group-statistics.ts'

/**
 * Permutations from … to − 1 of a split: rows are reassigned to two groups of the same sizes, both
 * are estimated, and the differences of `groupPositions` taken. `estimate` holds those of the groups
 * themselves. What a permutation deals depends on the seed and its own number only, so any split
 * among threads gives the same values, to be joined by `mergeDraws`. A permutation of which a group
 * has no solution is `FAILED` and NaN.
 *
 * Throws as `fitPls` does where the whole or a group has no estimate, `RangeError` where one does not
 * settle.
 *
 * Example: permutations 0–99 and 100–199 of seed 1, merged, are those of 0–199.
 */
export function permutationRange(
  model: PathModel,
  split: GroupSplit,
  options: GroupOptions,
  from: number,
  to: number,
): BootstrapDraws {
  const pls = plsSettings(options)
  const layout = layoutOf(model)
  const count = layout.constructs.length
  const { sizes } = split
  const sample = selectIndicators(split.sample, layout.indicators)
  for (const rows of [sample, ...partsOf(sample, sizes[0])]) fitPls(model, momentsOf(rows), options)

  const positions = groupPositions(layout)
  const estimator = rowEstimator(layout, sample, pls)
  const { solution, standardised } = estimator
  const multiplicity = new Uint32Array(sample.n).fill(1)
  estimator.estimateRows(sample.n, multiplicity)
  const pooled = snapshot(standardised)
  const weights = solution.weights.slice()
  const ranges = Float64Array.from(sample.scales, scale => scale.max - scale.min)

  const estimateGroup = (order: Int32Array, start: number, end: number) => {
    multiplicity.fill(0)
    for (let k = start; k < end; k++) multiplicity[order[k]] = 1
    if (!estimator.estimateRows(end - start, multiplicity, weights)) return undefined
    alignSigns(layout, solution, weights)
    return {
      weights: solution.weights.slice(),
      coefficients: solution.coefficients.slice(),
      moments: snapshot(standardised),
    }
  }
  const write = (order: Int32Array, into: Float64Array, offset: number): number => {
    const first = estimateGroup(order, 0, sizes[0])
    const second = first && estimateGroup(order, sizes[0], sample.n)
    if (!first || !second) return FAILED
    layout.arrows.forEach(({ from, to }, a) => {
      const at = from * count + to
      into[offset + positions.paths + a] = first.coefficients[at] - second.coefficients[at]
    })
    const index = (group: typeof first, start: number, end: number) =>
      fornellIndex(
        group.weights.map((weight, p) => weight / group.moments.deviations[p]),
        group.moments.distances,
        ranges,
        start,
        end,
      )
    for (let j = 0; j < count; j++) {
      const [start, end] = [layout.blockStart[j], layout.blockStart[j + 1]]
      const [a, b] = [first, second].map(({ moments }) =>
        scoreMoments(pooled, weights, moments, start, end),
      )
      into[offset + positions.indices + j] = index(first, start, end) - index(second, start, end)
      into[offset + positions.compositions + j] = composition(
        pooled.correlations,
        first.weights,
        second.weights,
        start,
        end,
      )
      into[offset + positions.means + j] = a.mean - b.mean
      into[offset + positions.variances + j] = Math.log(a.variance / b.variance)
    }
    return DRAWN
  }

  const estimate = new Float64Array(positions.count)
  const asTheyAre = Int32Array.from({ length: sample.n }, (_, row) => row)
  if (write(asTheyAre, estimate, 0) === FAILED)
    throw new RangeError(`no settled estimate of ${split.labels.join(' or ')}`)
  const values = new Float64Array((to - from) * positions.count).fill(Number.NaN)
  const outcomes = new Uint8Array(to - from)
  for (let k = 0; k < to - from; k++)
    outcomes[k] = write(permutedRows(options.seed, from + k, sample.n), values, k * positions.count)
  return { from, to, n: sample.n, estimate, values, outcomes }
}

/**
 * The first group's rows and the second's.
 *
 * Example: five rows of which 2 are the first group: rows 0–1 and rows 2–4.
 */
export function partsOf(sample: Sample, first: number): readonly [Sample, Sample] {
  const rows = (start: number, end: number) =>
    selectRows(
      sample,
      Int32Array.from({ length: end - start }, (_, k) => start + k),
    )
  return [rows(0, first), rows(first, sample.n)]
}

function snapshot({ distances, deviations, correlations }: Standardised): Standardised {
  return {
    distances: distances.slice(),
    deviations: deviations.slice(),
    correlations: correlations.slice(),
  }
}
