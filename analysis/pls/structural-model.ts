import type { Layout } from '../model/layout.ts'
import { regress } from './regress.ts'
import type { Solution } from './solution.ts'

/**
 * Path coefficients, R² and total effects from the correlations of the constructs: least squares of
 * each construct on its predecessors, R²ⱼ = βᵀr, and T = (I − B)⁻¹ − I, which in causal order is
 * T_ik = B_ik + Σ_m T_im·B_mk. Returns false with `culprit` set where predecessors are collinear.
 */
export function estimateStructure(layout: Layout, solution: Solution): boolean {
  const count = layout.constructs.length
  const { correlations, coefficients, totalEffects, rSquared, scratch } = solution
  coefficients.fill(0)
  totalEffects.fill(0)
  rSquared.fill(Number.NaN)
  for (const k of layout.causalOrder) {
    const before = layout.predecessors[k]
    if (before.length === 0) continue
    if (!regress(correlations, count, before, k, scratch)) {
      solution.culprit = k
      return false
    }
    let explained = 0
    for (let m = 0; m < before.length; m++) {
      const from = before[m]
      const coefficient = scratch.right[m]
      coefficients[from * count + k] = coefficient
      explained += coefficient * correlations[from * count + k]
      for (let i = 0; i < count; i++)
        totalEffects[i * count + k] += totalEffects[i * count + from] * coefficient
      totalEffects[from * count + k] += coefficient
    }
    rSquared[k] = explained
  }
  return true
}
