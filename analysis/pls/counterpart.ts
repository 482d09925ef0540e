import type { Layout } from '../model/layout.ts'
import { disattenuate } from './disattenuate.ts'
import { emptySolution, type Solution } from './solution.ts'
import { estimateStructure } from './structural-model.ts'

/** A function that gives the structure of a PLS solution freed of measurement error. */
export type Counterpart = (
  correlations: Float64Array,
  solution: Solution,
) => Pick<Solution, 'weights' | 'loadings' | 'coefficients' | 'totalEffects'> | undefined

/**
 * The consistent counterpart of a PLS estimate (Dijkstra & Henseler 2015): the same scores, their
 * correlations divided by √(ρA·ρA') for every mode A block of two or more indicators, whatever its
 * kind, and the structure estimated from those.
 *
 * Composites keep the measurement error of their indicators, and least squares among error-laden
 * predictors credits a powerless one with what the others do (Westfall & Yarkoni 2016). An effect that
 * is there in both is not made by that.
 *
 * Undefined where a ρA is not positive, or the corrected predecessors are collinear. Overwritten by the
 * next call.
 *
 * Example: two blocks with ρA .64 and .81 and a path of .36 have the counterpart .36 / .72 = .5.
 */
export function counterpartOf(layout: Layout): Counterpart {
  const factors: Layout = { ...layout, commonFactors: layout.modes.map(mode => mode === 'A') }
  const corrected = emptySolution(layout)
  return (correlations, { weights, loadings, scoreCorrelations }) => {
    corrected.weights.set(weights)
    corrected.loadings.set(loadings)
    corrected.scoreCorrelations.set(scoreCorrelations)
    corrected.correlations.fill(1)
    corrected.reliabilities.fill(1)
    const isThere =
      disattenuate(factors, correlations, corrected) && estimateStructure(layout, corrected)
    return isThere ? corrected : undefined
  }
}
