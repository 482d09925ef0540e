import { standardScores } from '../assessment/standard-scores.ts'
import type { Finding } from '../finding.ts'
import { layoutOf } from '../model/layout.ts'
import type { PathModel } from '../model/path-model.ts'
import { momentsOf } from '../moments/moments-of.ts'
import { fitPls } from '../pls/fit-pls.ts'
import type { PlsOptions } from '../pls/pls-options.ts'
import { randomStream } from '../resampling/random-stream.ts'
import type { Sample } from '../sample/sample.ts'
import { type SegmentCriteria, segmentCriteria } from './segment-criteria.ts'
import { segmentMixture } from './segment-mixture.ts'

export interface SegmentOptions extends PlsOptions {
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number
  /** Numbers of segments from 1 to this are tried. @default 4 */
  readonly mostSegments?: number
  /** Random beginnings for each number; the best is kept. At least 10. @default 10 */
  readonly starts?: number
}

/** The best mixture of one number of segments. */
export interface SegmentSolution<Name extends string = string> {
  readonly count: number
  readonly logLikelihood: number
  readonly converged: boolean
  /** Beginnings that came to an estimate. */
  readonly settledStarts: number
  readonly criteria: SegmentCriteria
  /** Largest first. */
  readonly segments: readonly {
    readonly share: number
    readonly paths: readonly {
      readonly from: Name
      readonly to: Name
      readonly coefficient: number
    }[]
  }[]
  /** The likeliest segment of each row, as a position in `segments`. */
  readonly members: readonly number[]
}

export interface SegmentSearch<Name extends string = string> {
  readonly seed: number
  readonly starts: number
  readonly solutions: readonly SegmentSolution<Name>[]
  /**
   * The number on which AIC3 and CAIC agree, or else AIC4 and BIC (Sarstedt, Becker, Ringle &
   * Schwaiger 2011); absent where neither do.
   */
  readonly chosen?: number
  readonly findings: readonly Finding[]
}

/** Below this the segments overlap. */
const CLEAR_ENTROPY = 0.5

/** No segment smaller than this, nor than ten rows for each predecessor of a construct. */
const MIN_SEGMENT = 50

/**
 * Unobserved segments in which the effects differ (FIMIX-PLS; Hahn et al. 2002): mixtures of 1, 2, …
 * structural models on the scores of the common fit, the best of seeded random beginnings each.
 * Segments found ask to be explained by something observed before they are used.
 *
 * Throws as `fitPls` does where there is no common estimate, `RangeError` for options that cannot
 * work.
 *
 * Example: two equal halves with effects .8 and −.2 are found as such from some hundred rows on.
 */
export function findSegments<Name extends string>(
  model: PathModel<Name>,
  sample: Sample,
  options: SegmentOptions,
): SegmentSearch<Name> {
  const { seed, mostSegments = 4, starts = 10 } = options
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`invalid seed: ${seed}`)
  if (!(Number.isInteger(starts) && starts >= 10)) throw new RangeError(`invalid starts: ${starts}`)
  if (!(Number.isInteger(mostSegments) && mostSegments >= 1))
    throw new RangeError(`invalid mostSegments: ${mostSegments}`)
  const layout = layoutOf(model)
  const scores = standardScores(fitPls(model, momentsOf(sample), options), sample)
  const weights = sample.caseWeights ?? new Float64Array(sample.n).fill(1)
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / sample.n
  const rowWeights = weights.map(weight => weight / mean)
  const endogenous = layout.predecessors.filter(before => before.length > 0).length
  // The layout lists the keys of the model's constructs, which the type of the model names.
  const names = layout.constructs as readonly Name[]

  const solutions = Array.from({ length: mostSegments }, (_, index) => index + 1).flatMap(
    (count): SegmentSolution<Name>[] => {
      const mixtures = Array.from({ length: count === 1 ? 1 : starts }, (_, start) =>
        segmentMixture(layout, scores, rowWeights, count, randomStream(seed, start, count)),
      ).flatMap(mixture => mixture ?? [])
      if (mixtures.length === 0) return []
      const best = mixtures.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a))
      const parameters = count - 1 + count * layout.arrows.length + count * endogenous
      const order = [...best.shares.keys()].sort((a, b) => best.shares[b] - best.shares[a])
      return [
        {
          count,
          logLikelihood: best.logLikelihood,
          converged: best.converged,
          settledStarts: mixtures.length,
          criteria: segmentCriteria(best.logLikelihood, parameters, best.probabilities, count),
          segments: order.map(k => ({
            share: best.shares[k],
            paths: layout.arrows.map(({ from, to }, a) => ({
              from: names[from],
              to: names[to],
              coefficient: best.coefficients[k][a],
            })),
          })),
          members: Array.from({ length: sample.n }, (_, row) => {
            const own = order.map(k => best.probabilities[row * count + k])
            return own.indexOf(Math.max(...own))
          }),
        },
      ]
    },
  )
  const chosen = agreed(solutions, 'aic3', 'caic') ?? agreed(solutions, 'aic4', 'bic')
  const most = Math.max(...layout.predecessors.map(before => before.length))
  const solution = solutions.find(({ count }) => count === chosen)
  return {
    seed,
    starts,
    solutions,
    ...(chosen !== undefined && { chosen }),
    findings: solution ? segmentFindings(solution, sample.n, 10 * most) : [],
  }
}

function agreed(
  solutions: readonly SegmentSolution[],
  first: 'aic3' | 'aic4',
  second: 'caic' | 'bic',
): number | undefined {
  const [a, b] = [first, second].map(
    criterion =>
      solutions.reduce((best, solution) =>
        solution.criteria[criterion] < best.criteria[criterion] ? solution : best,
      ).count,
  )
  return a === b ? a : undefined
}

function segmentFindings(
  { count, criteria, segments }: SegmentSolution,
  n: number,
  tenTimes: number,
): Finding[] {
  if (count === 1) return []
  const findings: Finding[] = []
  if (criteria.entropy <= CLEAR_ENTROPY)
    findings.push({
      code: 'segments-overlap',
      verdict: 'poor',
      about: [],
      value: criteria.entropy,
      threshold: CLEAR_ENTROPY,
      source: 'Ringle, Sarstedt & Mooi 2010',
      n,
    })
  const smallest = Math.round(Math.min(...segments.map(({ share }) => share)) * n)
  const threshold = Math.max(MIN_SEGMENT, tenTimes)
  if (smallest < threshold)
    findings.push({
      code: 'segment-too-small',
      verdict: 'poor',
      about: [],
      value: smallest,
      threshold,
      n,
    })
  return findings
}
