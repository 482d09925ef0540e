import { drawWithReplacement } from '../resampling/sfc32.ts'
import { type ClassPatterns, UNANSWERED } from './class-patterns.ts'
import { KANO_CATEGORIES } from './kano-category.ts'

const CATEGORIES = KANO_CATEGORIES.length

/** Pseudo-count of each category in each class and feature: one pseudo-respondent in all. */
export const DIRICHLET_PRIOR = 1 / CATEGORIES

/** Shares of the classes, and of the categories in them, as EM left them. */
export interface ClassFit {
  readonly classes: number
  /** π, one a class. */
  readonly shares: Float64Array
  /** θ[class, feature, category] in this order. */
  readonly categoryShares: Float64Array
  /** Posterior membership [pattern, class]. */
  readonly memberships: Float64Array
  readonly logLikelihood: number
  /** The log-likelihood plus Σ ln θ / 6: what EM raises in each step. */
  readonly objective: number
  readonly iterations: number
  readonly converged: boolean
}

export interface FitClassesOptions {
  readonly classes: number
  readonly seed: number
  /** Number of this start; each draws its own. */
  readonly start: number
  readonly maximumIterations: number
  /** Smallest relative rise of the objective that goes on. */
  readonly tolerance: number
}

/**
 * One run of EM (Dempster, Laird & Rubin 1977) for latent classes (Lazarsfeld & Henry 1968): within
 * a class the features are independent, P(xᵢ) = Σₖ πₖ Πⱼ θₖⱼ(xᵢⱼ). The M step adds the Dirichlet
 * prior's 1/6 to each count, so that no share becomes 0. Unanswered features drop out of a
 * respondent's product. A start draws each θ from 1/6 plus random counts.
 */
export function fitClasses(patterns: ClassPatterns, options: FitClassesOptions): ClassFit {
  const { classes, maximumIterations, tolerance } = options
  const count = patterns.weights.length
  const shares = new Float64Array(classes).fill(1 / classes)
  const categoryShares = startingShares(patterns.features, options)
  const memberships = new Float64Array(count * classes)
  let logLikelihood = expectMemberships(patterns, shares, categoryShares, memberships)
  let objective = logLikelihood + logPrior(categoryShares)
  let iterations = 0
  let converged = false
  while (!converged && iterations < maximumIterations) {
    maximise(patterns, memberships, shares, categoryShares)
    logLikelihood = expectMemberships(patterns, shares, categoryShares, memberships)
    const next = logLikelihood + logPrior(categoryShares)
    converged = next - objective < tolerance * (1 + Math.abs(next))
    objective = next
    iterations++
  }
  return {
    classes,
    shares,
    categoryShares,
    memberships,
    logLikelihood,
    objective,
    iterations,
    converged,
  }
}

function startingShares(
  features: number,
  { classes, seed, start }: FitClassesOptions,
): Float64Array {
  const counts = new Uint32Array(classes * features * CATEGORIES)
  drawWithReplacement(seed, start, counts.length, counts)
  const shares = Float64Array.from(counts, count => count + DIRICHLET_PRIOR)
  for (let block = 0; block < shares.length; block += CATEGORIES)
    normalise(shares.subarray(block, block + CATEGORIES))
  return shares
}

function normalise(values: Float64Array): void {
  const sum = values.reduce((total, value) => total + value, 0)
  for (let c = 0; c < values.length; c++) values[c] /= sum
}

function logPrior(categoryShares: Float64Array): number {
  return categoryShares.reduce((sum, share) => sum + DIRICHLET_PRIOR * Math.log(share), 0)
}

/** E step: fills the memberships and returns the log-likelihood of the shares they rest on. */
function expectMemberships(
  { features, codes, weights }: ClassPatterns,
  shares: Float64Array,
  categoryShares: Float64Array,
  memberships: Float64Array,
): number {
  const classes = shares.length
  const logShares = categoryShares.map(share => Math.log(share))
  const logs = new Float64Array(classes)
  let logLikelihood = 0
  for (let i = 0; i < weights.length; i++) {
    let largest = Number.NEGATIVE_INFINITY
    for (let k = 0; k < classes; k++) {
      let log = Math.log(shares[k])
      for (let j = 0; j < features; j++) {
        const code = codes[i * features + j]
        if (code !== UNANSWERED) log += logShares[(k * features + j) * CATEGORIES + code]
      }
      logs[k] = log
      if (log > largest) largest = log
    }
    let sum = 0
    for (let k = 0; k < classes; k++) sum += Math.exp(logs[k] - largest)
    const logSum = largest + Math.log(sum)
    for (let k = 0; k < classes; k++) memberships[i * classes + k] = Math.exp(logs[k] - logSum)
    logLikelihood += weights[i] * logSum
  }
  return logLikelihood
}

/** M step: shares from the memberships. */
function maximise(
  { features, codes, weights }: ClassPatterns,
  memberships: Float64Array,
  shares: Float64Array,
  categoryShares: Float64Array,
): void {
  const classes = shares.length
  shares.fill(0)
  categoryShares.fill(DIRICHLET_PRIOR)
  for (let i = 0; i < weights.length; i++)
    for (let k = 0; k < classes; k++) {
      const part = weights[i] * memberships[i * classes + k]
      shares[k] += part
      for (let j = 0; j < features; j++) {
        const code = codes[i * features + j]
        if (code !== UNANSWERED) categoryShares[(k * features + j) * CATEGORIES + code] += part
      }
    }
  normalise(shares)
  for (let block = 0; block < categoryShares.length; block += CATEGORIES)
    normalise(categoryShares.subarray(block, block + CATEGORIES))
}
