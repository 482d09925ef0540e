import type { Finding } from '../finding.ts'
import type { Sample } from '../sample/sample.ts'
import { completeByMean } from './complete-by-mean.ts'
import { completeEstimates } from './complete-estimates.ts'
import { type NormalEstimate, reestimate } from './em-step.ts'
import { missingPatterns } from './missing-patterns.ts'
import type { CompletedMoments } from './moments.ts'
import { momentsOf } from './moments-of.ts'
import { emptyStandardised, type Standardised } from './standardised.ts'

const TOLERANCE = 1e-8
const MAX_ITERATIONS = 10_000

export interface EmOptions {
  /** The largest change of a mean or covariance, in deviations, that ends the iterations. @default 1e-8 */
  readonly tolerance?: number
  /** Where to start: the estimate of a sample like this one. @default its completion by the mean */
  readonly start?: Standardised
}

/**
 * Moments of a sample whose gaps are filled by what the answers lead to expect: maximum likelihood means
 * and covariances of a multivariate normal distribution by the EM algorithm (Dempster, Laird & Rubin
 * 1977; Little & Rubin 2019, §11.2), over the patterns of missing answers. Unbiased where the chance of
 * a gap depends on answers that were given (missing at random), which mean replacement and pairwise
 * deletion are not.
 *
 * Iterates in units of each indicator's deviation until no mean or covariance changes by 1e-8 (what is
 * then left to go is of the same size, times the share of missing information). Without gaps the
 * moments are the sample's own. Standard deviations use n − 1 in place of the likelihood's n.
 *
 * Without moments, and with a finding, where answered indicators determine one another or 10,000
 * iterations do not suffice. Where an indicator has no variance, the moments are `momentsOf`'s: no
 * estimate can be made of them, and it says why.
 */
export function emMoments(
  sample: Sample,
  { tolerance = TOLERANCE, start }: EmOptions = {},
): CompletedMoments {
  const moments = momentsOf(sample)
  const { n, indicators, answered } = moments
  const size = indicators.length
  if (answered.every(count => count === n)) return { moments, findings: [] }
  const standardised = emptyStandardised(size)
  const constant = completeByMean(n, moments, standardised)
  const refusal = (code: 'em-undefined' | 'em-not-converged'): Finding => ({
    code,
    verdict: 'inadmissible',
    about: [],
    ...(code === 'em-not-converged' && { value: MAX_ITERATIONS }),
    source: 'Little & Rubin 2019',
    n,
  })
  if (constant >= 0) return { moments, findings: [] }
  const { distances, deviations } = standardised
  const patterns = missingPatterns(sample, distances, deviations)
  let estimate: NormalEstimate = start
    ? inUnitsOf(standardised, start)
    : { means: new Float64Array(size), covariances: standardised.correlations.slice() }
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const next = reestimate(patterns, size, estimate)
    if (!next) return { findings: [refusal('em-undefined')] }
    const change = largestChange(estimate, next)
    estimate = next
    if (change < tolerance) {
      const { means, covariances } = estimate
      const variances = Float64Array.from({ length: size }, (_, i) => covariances[i * size + i])
      return {
        moments: completeEstimates(moments, {
          distances: distances.map((mean, i) => mean + deviations[i] * means[i]),
          deviations: deviations.map(
            (deviation, i) => deviation * Math.sqrt(variances[i] * (n / (n - 1))),
          ),
          correlations: covariances.map(
            (covariance, at) =>
              covariance / Math.sqrt(variances[Math.floor(at / size)] * variances[at % size]),
          ),
        }),
        findings: [],
      }
    }
  }
  return { findings: [refusal('em-not-converged')] }
}

/** Another sample's estimate, measured from the means of `own` in its deviations. */
function inUnitsOf(own: Standardised, of: Standardised): NormalEstimate {
  const size = own.distances.length
  const ratios = of.deviations.map((deviation, i) => deviation / own.deviations[i])
  return {
    means: of.distances.map((mean, i) => (mean - own.distances[i]) / own.deviations[i]),
    covariances: of.correlations.map(
      (correlation, at) => correlation * ratios[Math.floor(at / size)] * ratios[at % size],
    ),
  }
}

function largestChange(before: NormalEstimate, after: NormalEstimate): number {
  const changes = (a: Float64Array, b: Float64Array) =>
    a.reduce((largest, value, at) => Math.max(largest, Math.abs(value - b[at])), 0)
  return Math.max(
    changes(before.means, after.means),
    changes(before.covariances, after.covariances),
  )
}
