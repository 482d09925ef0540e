import { factorise } from '../math/cholesky.ts'
import type { Layout } from '../model/layout.ts'
import { disattenuate } from './disattenuate.ts'
import { innerWeighting } from './inner-weights.ts'
import { blockVariance, updateOuterWeights } from './outer-weights.ts'
import type { PlsSettings } from './pls-options.ts'
import { scoreCorrelations } from './score-correlations.ts'
import type { Solution } from './solution.ts'
import { estimateStructure } from './structural-model.ts'

/** How an estimate ended; anything but the first two leaves no solution, and names a `culprit`. */
export type Outcome =
  | 'converged'
  | 'not-converged'
  | 'singular-block'
  | 'collinear-predecessors'
  | 'unrelated-construct'
  | 'negative-reliability'

/**
 * The PLS algorithm on a correlation matrix (Lohmöller 1989; Tenenhaus et al. 2005), with all
 * results into `solution`. Starts at equal weights, or at `start`. At the end each construct is
 * turned so that its loadings have a positive sum.
 */
export function solvePls(
  layout: Layout,
  correlations: Float64Array,
  settings: PlsSettings,
  solution: Solution,
  start?: Float64Array,
): Outcome {
  if (!factoriseModeB(layout, correlations, solution)) return 'singular-block'
  setStart(layout, correlations, solution, start)
  const weigh = innerWeighting[settings.innerWeights]
  const { weights, crossLoadings, scratch } = solution
  solution.iterations = 0
  solution.change = Number.POSITIVE_INFINITY
  while (solution.change >= settings.tolerance && solution.iterations < settings.maxIterations) {
    scoreCorrelations(
      layout,
      layout.relations,
      correlations,
      weights,
      crossLoadings,
      solution.scoreCorrelations,
    )
    solution.culprit = weigh(layout, solution.scoreCorrelations, scratch)
    if (solution.culprit >= 0) return 'collinear-predecessors'
    solution.change = updateOuterWeights(layout, correlations, solution)
    if (solution.change < 0) return 'unrelated-construct'
    solution.iterations++
  }
  orient(layout, correlations, solution)
  solution.correlations.set(solution.scoreCorrelations)
  solution.reliabilities.fill(1)
  if (settings.consistent && !disattenuate(layout, correlations, solution))
    return 'negative-reliability'
  if (!estimateStructure(layout, solution)) return 'collinear-predecessors'
  return solution.change < settings.tolerance ? 'converged' : 'not-converged'
}

function factoriseModeB(layout: Layout, correlations: Float64Array, solution: Solution): boolean {
  const { factors, factorStart } = solution.scratch
  const total = layout.indicators.length
  for (let j = 0; j < layout.constructs.length; j++) {
    if (layout.modes[j] !== 'B') continue
    const start = layout.blockStart[j]
    const size = layout.blockStart[j + 1] - start
    for (let p = 0; p < size; p++)
      for (let q = 0; q <= p; q++)
        factors[factorStart[j] + p * size + q] = correlations[(start + p) * total + start + q]
    if (!factorise(factors, size, factorStart[j])) {
      solution.culprit = j
      return false
    }
  }
  return true
}

function setStart(
  { constructs, blockStart }: Layout,
  correlations: Float64Array,
  { weights }: Solution,
  start: Float64Array | undefined,
): void {
  if (start) weights.set(start)
  else weights.fill(1)
  for (let j = 0; j < constructs.length; j++) {
    const variance = blockVariance(
      correlations,
      weights.length,
      weights,
      blockStart[j],
      blockStart[j + 1],
    )
    const scale = 1 / Math.sqrt(variance)
    for (let p = blockStart[j]; p < blockStart[j + 1]; p++) weights[p] *= scale
  }
}

function orient(layout: Layout, correlations: Float64Array, solution: Solution): void {
  const { weights, crossLoadings, loadings, flipped, scratch } = solution
  const count = layout.constructs.length
  const refresh = () =>
    scoreCorrelations(
      layout,
      scratch.everyone,
      correlations,
      weights,
      crossLoadings,
      solution.scoreCorrelations,
    )
  refresh()
  let anyFlipped = false
  for (let j = 0; j < count; j++) {
    let sum = 0
    for (let p = layout.blockStart[j]; p < layout.blockStart[j + 1]; p++)
      sum += crossLoadings[p * count + j]
    flipped[j] = sum < 0 ? 1 : 0
    if (sum >= 0) continue
    anyFlipped = true
    for (let p = layout.blockStart[j]; p < layout.blockStart[j + 1]; p++) weights[p] = -weights[p]
  }
  if (anyFlipped) refresh()
  for (let p = 0; p < weights.length; p++)
    loadings[p] = crossLoadings[p * count + layout.blockOf[p]]
}
