import { solveLinear } from '../math/solve-linear.ts'
import type { Layout } from '../model/layout.ts'
import type { RandomStream } from '../resampling/random-stream.ts'

/** A finite mixture of structural models. */
export interface SegmentMixture {
  readonly logLikelihood: number
  readonly iterations: number
  readonly converged: boolean
  readonly shares: Float64Array
  /** Segment by segment, a coefficient for each arrow. */
  readonly coefficients: readonly Float64Array[]
  /** Row by row, the probability of each segment. */
  readonly probabilities: Float64Array
}

const TOLERANCE = 1e-8
const MAX_ITERATIONS = 2000

/** A residual variance below this is a segment of a few rows that lie on a plane by chance. */
const MIN_VARIANCE = 1e-4

/**
 * FIMIX-PLS (Hahn, Johnson, Herrmann & Huber 2002): within segment k the endogenous scores are
 * η = Γₖξ + ζ with independent normal ζ, estimated by EM on the equations of the scores, beginning at
 * random memberships from the stream. `rowWeights` have mean 1.
 *
 * Undefined where a segment dies out or collapses on a few rows: start again with another stream.
 *
 * Example: with one segment the coefficients are those of the path model.
 */
export function segmentMixture(
  layout: Layout,
  scores: readonly Float64Array[],
  rowWeights: Float64Array,
  segments: number,
  { uniform }: RandomStream,
): SegmentMixture | undefined {
  const n = rowWeights.length
  const probabilities = randomMemberships(n, segments, uniform)
  const endogenous = layout.predecessors.flatMap((before, j) => (before.length > 0 ? [j] : []))
  let previous = Number.NEGATIVE_INFINITY
  for (let iteration = 1; ; iteration++) {
    const fitted = Array.from({ length: segments }, (_, k) =>
      fitSegment(layout, endogenous, scores, rowWeights, probabilities, segments, k),
    )
    if (!fitted.every(segment => segment !== undefined)) return undefined
    const logLikelihood = updateMemberships(fitted, rowWeights, probabilities)
    const change = logLikelihood - previous
    const converged = Math.abs(change) < TOLERANCE * Math.abs(logLikelihood)
    if (converged || iteration === MAX_ITERATIONS)
      return {
        logLikelihood,
        iterations: iteration,
        converged,
        shares: Float64Array.from(fitted, ({ share }) => share),
        coefficients: fitted.map(({ coefficients }) => coefficients),
        probabilities,
      }
    previous = logLikelihood
  }
}

function randomMemberships(n: number, segments: number, uniform: () => number): Float64Array {
  const probabilities = new Float64Array(n * segments)
  for (let row = 0; row < n; row++) {
    // Softly: hard memberships of few rows are often collinear.
    let sum = 0
    for (let k = 0; k < segments; k++) {
      const drawn = uniform() ** 2
      probabilities[row * segments + k] = drawn
      sum += drawn
    }
    for (let k = 0; k < segments; k++) probabilities[row * segments + k] /= sum
  }
  return probabilities
}

interface FittedSegment {
  readonly share: number
  readonly coefficients: Float64Array
  /** Logarithm of the density of each row. */
  readonly logDensities: Float64Array
}

function fitSegment(
  layout: Layout,
  endogenous: readonly number[],
  scores: readonly Float64Array[],
  rowWeights: Float64Array,
  probabilities: Float64Array,
  segments: number,
  k: number,
): FittedSegment | undefined {
  const n = rowWeights.length
  const weights = rowWeights.map((weight, row) => weight * probabilities[row * segments + k])
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const coefficients = new Float64Array(layout.arrows.length)
  const logDensities = new Float64Array(n)
  for (const j of endogenous) {
    const before = layout.predecessors[j]
    const size = before.length
    const system = new Float64Array(size * size)
    const right = new Float64Array(size)
    for (let a = 0; a < size; a++) {
      for (let b = 0; b < size; b++)
        system[a * size + b] = product(scores[before[a]], scores[before[b]], weights) / total
      right[a] = product(scores[before[a]], scores[j], weights) / total
    }
    if (!(total > size) || !solveLinear(system, right, size)) return undefined
    const residuals = scores[j].map((score, row) => {
      let rest = score
      for (let a = 0; a < size; a++) rest -= right[a] * scores[before[a]][row]
      return rest
    })
    const variance = product(residuals, residuals, weights) / total
    if (!(variance > MIN_VARIANCE)) return undefined
    const constant = -0.5 * Math.log(2 * Math.PI * variance)
    for (let row = 0; row < n; row++)
      logDensities[row] += constant - residuals[row] ** 2 / (2 * variance)
    before.forEach((from, a) => {
      const arrow = layout.arrows.findIndex(known => known.from === from && known.to === j)
      coefficients[arrow] = right[a]
    })
  }
  return { share: total / n, coefficients, logDensities }
}

/** New memberships from the densities; returns the log likelihood. */
function updateMemberships(
  fitted: readonly FittedSegment[],
  rowWeights: Float64Array,
  probabilities: Float64Array,
): number {
  const segments = fitted.length
  let logLikelihood = 0
  for (let row = 0; row < rowWeights.length; row++) {
    const logs = fitted.map(({ share, logDensities }) => Math.log(share) + logDensities[row])
    const largest = Math.max(...logs)
    const sum = logs.reduce((total, log) => total + Math.exp(log - largest), 0)
    logLikelihood += rowWeights[row] * (largest + Math.log(sum))
    logs.forEach((log, k) => {
      probabilities[row * segments + k] = Math.exp(log - largest) / sum
    })
  }
  return logLikelihood
}

function product(a: Float64Array, b: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let row = 0; row < weights.length; row++) sum += weights[row] * a[row] * b[row]
  return sum
}
