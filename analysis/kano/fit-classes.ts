import type { ClassPatterns } from './class-patterns.ts'
import { type ClassShares, DIRICHLET_PRIOR } from './class-shares.ts'
import { expectMemberships, maximiseShares } from './class-steps.ts'

/** A latent-class model as EM left it. */
export interface ClassFit extends ClassShares {
  readonly classes: number
  /** Posterior membership [pattern, class]. */
  readonly memberships: Float64Array
  readonly logLikelihood: number
  /** The log-likelihood plus Σ ln θ / 6: what EM raises in each step. */
  readonly objective: number
  readonly iterations: number
  readonly converged: boolean
}

export interface FitClassesOptions {
  readonly maximumIterations: number
  /** Smallest relative rise of the objective that goes on. */
  readonly tolerance: number
}

/**
 * One run of EM (Dempster, Laird & Rubin 1977) for latent classes (Lazarsfeld & Henry 1968): within
 * a class the features are independent, P(xᵢ) = Σₖ πₖ Πⱼ θₖⱼ(xᵢⱼ). The M step adds the Dirichlet
 * prior's 1/6 to each count, so that no share becomes 0. Unanswered features drop out of a
 * respondent's product. The starting shares are not changed.
 *
 * Example: for one class and 3 M, 1 O, θ(M) = (3 + 1/6) / 5 = .6333 after the first step.
 */
export function fitClasses(
  patterns: ClassPatterns,
  start: ClassShares,
  { maximumIterations, tolerance }: FitClassesOptions,
): ClassFit {
  const classes = start.shares.length
  const current: ClassShares = {
    shares: start.shares.slice(),
    categoryShares: start.categoryShares.slice(),
  }
  const memberships = new Float64Array(patterns.weights.length * classes)
  let logLikelihood = expectMemberships(patterns, current, memberships)
  let objective = logLikelihood + logPrior(current)
  let iterations = 0
  let converged = false
  while (!converged && iterations < maximumIterations) {
    maximiseShares(patterns, memberships, current)
    logLikelihood = expectMemberships(patterns, current, memberships)
    const next = logLikelihood + logPrior(current)
    converged = next - objective < tolerance * (1 + Math.abs(next))
    objective = next
    iterations++
  }
  return { classes, ...current, memberships, logLikelihood, objective, iterations, converged }
}

function logPrior({ categoryShares }: ClassShares): number {
  return categoryShares.reduce((sum, share) => sum + DIRICHLET_PRIOR * Math.log(share), 0)
}
