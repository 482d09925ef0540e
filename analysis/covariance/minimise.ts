import { factorise, solveFactored } from '../math/cholesky.ts'
import type { CovarianceSettings } from './covariance-options.ts'
import type { CovarianceStructure } from './covariance-structure.ts'
import { type Derivatives, derivatives } from './derivatives.ts'
import { discrepancy, type Observed, type Point } from './discrepancy.ts'

export interface Minimum {
  readonly point: Point
  readonly derivatives: Derivatives
  readonly iterations: number
  readonly converged: boolean
}

/** F is known to about this; a step within it counts as no rise. */
const ROUNDING = 1e-12
/** Scoring steps shorter than this lie where F is close to a parabola. */
const NEAR = 0.1
const FIRST_DAMPING = 1e-2
/** A short step under more damping than this may only be a held-back one. */
const LIGHT_DAMPING = 1e-6
const HEAVIEST_DAMPING = 1e8

/**
 * Minimises F from `start`: far from the minimum by Fisher scoring (Lee & Jennrich 1979), which can
 * be trusted there, near it by Newton's steps, which end quickly however badly the model fits. Both
 * are damped as Levenberg and Marquardt (1963) do, δ = −(E + μ·diag E)⁻¹g, H for E in Newton's: μ a
 * tenth after a step that does not raise F, tenfold before a step that would or that leaves the
 * positive definite Σ. Nothing is bounded: variances may become negative. The diagonal makes the
 * steps independent of the parameters' units.
 */
export function minimise(
  structure: CovarianceStructure,
  observed: Observed,
  start: Point,
  { tolerance, maxIterations }: CovarianceSettings,
): Minimum {
  let point = start
  let slopes = derivatives(structure, observed, point)
  let damping = FIRST_DAMPING
  let iterations = 0
  while (iterations < maxIterations && damping < HEAVIEST_DAMPING) {
    const step = dampedStep(slopes, damping)
    if (step && step.length < tolerance && damping <= LIGHT_DAMPING)
      return { point, derivatives: slopes, iterations, converged: true }
    const next = step && discrepancy(structure, observed, moved(structure, point, step.change))
    iterations++
    if (next && next.discrepancy <= point.discrepancy + ROUNDING) {
      point = next
      slopes = derivatives(structure, observed, point)
      damping /= 10
    } else damping *= 10
  }
  return { point, derivatives: slopes, iterations, converged: false }
}

function moved({ free }: CovarianceStructure, { values }: Point, change: Float64Array) {
  const next = values.slice()
  free.forEach((k, position) => {
    next[k] += change[position]
  })
  return next
}

/** The step and its length √(−gᵀδ); undefined where the damped E, too, is singular. */
function dampedStep({ gradient, hessian, expected }: Derivatives, damping: number) {
  const count = gradient.length
  const scales = gradient.map((_, k) => 1 / Math.sqrt(expected[k * count + k]))
  const solve = (matrix: Float64Array) => {
    const system = new Float64Array(count * count)
    for (let k = 0; k < count; k++) {
      for (let l = 0; l < count; l++)
        system[k * count + l] = matrix[k * count + l] * scales[k] * scales[l]
      system[k * count + k] += damping
    }
    if (!factorise(system, count)) return undefined
    const change = gradient.map((slope, k) => -slope * scales[k])
    solveFactored(system, count, 0, change, 0)
    let square = 0
    for (let k = 0; k < count; k++) {
      change[k] *= scales[k]
      square -= change[k] * gradient[k]
    }
    return { change, length: Math.sqrt(square) }
  }
  const scoring = solve(expected)
  return scoring && scoring.length < NEAR ? (solve(hessian) ?? scoring) : scoring
}
