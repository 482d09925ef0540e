import type { Layout } from '../model/layout.ts'
import { rhoA } from './rho-a.ts'
import type { Solution } from './solution.ts'

/**
 * Consistent PLS (Dijkstra & Henseler 2015): for common factors of two or more indicators the
 * loadings become w·√ρA/(wᵀw), and correlations are divided by √(ρA·ρA'). Composites and single
 * indicators count as free of error. Returns false with `culprit` set where a ρA is not positive,
 * so that no such correction exists.
 */
export function disattenuate(
  layout: Layout,
  correlations: Float64Array,
  solution: Solution,
): boolean {
  const { blockStart, commonFactors } = layout
  const count = layout.constructs.length
  const { weights, loadings, reliabilities } = solution
  for (let j = 0; j < count; j++) {
    const start = blockStart[j]
    const end = blockStart[j + 1]
    if (!commonFactors[j] || end - start === 1) continue
    const reliability = rhoA(correlations, weights.length, weights, start, end)
    if (!(reliability > 0)) {
      solution.culprit = j
      return false
    }
    reliabilities[j] = reliability
    let squares = 0
    for (let p = start; p < end; p++) squares += weights[p] * weights[p]
    for (let p = start; p < end; p++) loadings[p] = (weights[p] * Math.sqrt(reliability)) / squares
  }
  for (let i = 0; i < count; i++)
    for (let j = 0; j < i; j++) {
      const corrected =
        solution.scoreCorrelations[i * count + j] / Math.sqrt(reliabilities[i] * reliabilities[j])
      solution.correlations[i * count + j] = corrected
      solution.correlations[j * count + i] = corrected
    }
  return true
}
