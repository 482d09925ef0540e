import { fornellIndex } from '../indices/fornell-index.ts'
import { IMPACT_POINTS } from '../indices/impact-of.ts'
import { scoreSpread } from '../indices/score-spread.ts'
import type { Layout } from '../model/layout.ts'
import type { Standardised } from '../moments/standardised.ts'
import type { Solution } from '../pls/solution.ts'
import type { Scale } from '../sample/scale.ts'

/** Where each statistic stands in the vector that every resample yields. */
export interface StatisticPositions {
  readonly outerWeights: number
  readonly loadings: number
  /** By arrow. */
  readonly paths: number
  readonly directImpacts: number
  /** By pair of constructs of which one leads to the other. */
  readonly totalEffects: number
  readonly impacts: number
  /** By construct. */
  readonly rSquared: number
  readonly indices: number
  /** Of the consistent counterpart, by arrow and by pair; NaN where it does not exist. */
  readonly counterpartPaths: number
  readonly counterpartEffects: number
  readonly count: number
  readonly pairs: readonly { readonly from: number; readonly to: number }[]
}

export function statisticPositions(layout: Layout): StatisticPositions {
  const pairs = leadingPairs(layout)
  const { indicators, arrows, constructs } = layout
  let next = 0
  const take = (count: number) => {
    next += count
    return next - count
  }
  return {
    outerWeights: take(indicators.length),
    loadings: take(indicators.length),
    paths: take(arrows.length),
    directImpacts: take(arrows.length),
    totalEffects: take(pairs.length),
    impacts: take(pairs.length),
    rSquared: take(constructs.length),
    indices: take(constructs.length),
    counterpartPaths: take(arrows.length),
    counterpartEffects: take(pairs.length),
    count: next,
    pairs,
  }
}

function leadingPairs({ constructs, successors }: Layout) {
  const reach = (from: number, to: number): boolean =>
    successors[from].includes(to) || successors[from].some(next => reach(next, to))
  const all = constructs.map((_, j) => j)
  return all.flatMap(from => all.filter(to => reach(from, to)).map(to => ({ from, to })))
}

/** A function that writes one estimate's statistics into `into` from `offset`. */
export function statisticsWriter(
  layout: Layout,
  positions: StatisticPositions,
  scales: readonly Scale[],
) {
  const ranges = Float64Array.from(scales, scale => scale.max - scale.min)
  const unstandardised = new Float64Array(ranges.length)
  const spreads = new Float64Array(layout.constructs.length)
  const count = layout.constructs.length
  return (
    solution: Solution,
    { distances, deviations }: Standardised,
    into: Float64Array,
    offset: number,
    counterpart?: Pick<Solution, 'coefficients' | 'totalEffects'>,
  ): void => {
    into.set(solution.weights, offset + positions.outerWeights)
    into.set(solution.loadings, offset + positions.loadings)
    into.set(solution.rSquared, offset + positions.rSquared)
    for (let p = 0; p < ranges.length; p++) unstandardised[p] = solution.weights[p] / deviations[p]
    for (let j = 0; j < count; j++) {
      const start = layout.blockStart[j]
      const end = layout.blockStart[j + 1]
      spreads[j] = scoreSpread(unstandardised, ranges, start, end)
      into[offset + positions.indices + j] = fornellIndex(
        unstandardised,
        distances,
        ranges,
        start,
        end,
      )
    }
    layout.arrows.forEach(({ from, to }, a) => {
      const coefficient = solution.coefficients[from * count + to]
      into[offset + positions.paths + a] = coefficient
      into[offset + positions.directImpacts + a] =
        (IMPACT_POINTS * coefficient * spreads[to]) / spreads[from]
      into[offset + positions.counterpartPaths + a] =
        counterpart?.coefficients[from * count + to] ?? Number.NaN
    })
    positions.pairs.forEach(({ from, to }, k) => {
      const effect = solution.totalEffects[from * count + to]
      into[offset + positions.totalEffects + k] = effect
      into[offset + positions.impacts + k] = (IMPACT_POINTS * effect * spreads[to]) / spreads[from]
      into[offset + positions.counterpartEffects + k] =
        counterpart?.totalEffects[from * count + to] ?? Number.NaN
    })
  }
}
