import { solveLinear } from '../math/solve-linear.ts'
import type { Layout } from '../model/layout.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import type { LinearBenchmark, PredictedFrom } from './prediction-options.ts'

/** A regression of one standardised indicator on others, by position. */
export interface LinearPredictor {
  readonly from: readonly number[]
  /** Standardised slopes, one for each of `from`. */
  readonly slopes: ArrayLike<number>
}

/**
 * The least-squares predictor of one endogenous indicator without the model's structure (Shmueli, Ray,
 * Velasquez Estrada & Chatla 2016), from a fit's correlations of the indicators. Undefined where the
 * predicting indicators determine one another, or the rows are no more than they.
 *
 * Example: from one indicator that correlates .6 the slope is .6.
 */
export function linearPredictor(
  fit: PlsFit,
  layout: Layout,
  indicator: number,
  from: PredictedFrom,
  benchmark: LinearBenchmark,
): LinearPredictor | undefined {
  const predictors = predictorsOf(layout, indicator, from, benchmark)
  const size = layout.indicators.length
  const count = predictors.length
  if (fit.n <= count + 1) return undefined
  const { values } = fit.indicatorCorrelations
  const system = Float64Array.from(
    predictors.flatMap(p => predictors.map(q => values[p * size + q])),
  )
  const slopes = Float64Array.from(predictors, p => values[p * size + indicator])
  return solveLinear(system, slopes, count) ? { from: predictors, slopes } : undefined
}

function predictorsOf(
  { blockOf, predecessors, indicators }: Layout,
  indicator: number,
  from: PredictedFrom,
  benchmark: LinearBenchmark,
): number[] {
  const target = blockOf[indicator]
  const isWanted = (construct: number) => {
    if (benchmark === 'outsideBlock') return construct !== target
    return from === 'directAntecedents'
      ? predecessors[target].includes(construct)
      : predecessors[construct].length === 0
  }
  return indicators.flatMap((_, p) => (isWanted(blockOf[p]) ? [p] : []))
}
