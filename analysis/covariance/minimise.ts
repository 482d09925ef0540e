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
const ROUNDING = 1e-13
const FIRST_DAMPING = 1e-2
/** A short step under more damping than this may only be a held-back one. */
const LIGHT_DAMPING = 1e-6
const HEAVIEST_DAMPING = 1e8

/**
 * Minimises F from `start` by Fisher scoring (Lee & Jennrich 1979), damped as Levenberg and Marquardt
 * (1963) do: steps δ = −(E + μ·diag E)⁻¹g, μ a tenth after a step that does not raise F, tenfold
 * before a step that would or that leaves the positive definite Σ. Nothing is bounded: variances may
 * become negative. The diagonal makes the steps independent of the parameters' units.
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
    const step = scoringStep(slopes, damping)
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

/** The step and its length √(−gᵀδ); undefined where E + μ·diag E is singular. */
function scoringStep({ gradient, hessian }: Derivatives, damping: number) {
  const count = gradient.length
  const scales = gradient.map((_, k) => 1 / Math.sqrt(hessian[k * count + k]))
  const system = hessian.map(
    (value, at) => value * scales[Math.floor(at / count)] * scales[at % count],
  )
  for (let k = 0; k < count; k++) system[k * count + k] += damping
  const change = gradient.map((slope, k) => -slope * scales[k])
  if (!factorise(system, count)) return undefined
  solveFactored(system, count, 0, change, 0)
  let square = 0
  for (let k = 0; k < count; k++) {
    change[k] *= scales[k]
    square -= change[k] * gradient[k]
  }
  return { change, length: Math.sqrt(square) }
}
