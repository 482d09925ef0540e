import type { Finding } from '../finding.ts'
import { caseWeightsOf } from '../math/case-weights.ts'
import { type DesignEffect, designEffect } from './design-effect.ts'
import { fitMargins, prepareMargin } from './fit-margins.ts'
import { type RakingMargin, withMeanOne } from './weighting-targets.ts'

export interface RakingOptions {
  /** Design weights to start from. */
  readonly baseWeights?: ArrayLike<number>
  /** Limits of the weights in parts of their mean; `none` leaves them free. @default [0.3, 3] */
  readonly trim?: readonly [number, number] | 'none'
  /** Largest error of a weighted share. @default 1e-6 */
  readonly tolerance?: number
  /** Rounds through all margins. @default 200 */
  readonly maximumIterations?: number
}

export interface Raking {
  /** Mean 1 over the respondents with a positive base weight. */
  readonly weights: Float64Array
  readonly converged: boolean
  /** Rounds of the last raking, and how often it was trimmed and raked again. */
  readonly iterations: number
  readonly trims: number
  /** Largest deviation of a weighted share from its target. */
  readonly largestError: number
  /** Respondents whose weight was held at a limit. */
  readonly trimmed: number
  readonly precision: DesignEffect
  readonly findings: readonly Finding[]
}

const MAX_TRIMS = 100
/** A weight may miss its limit by this part of it. */
const TRIM_TOLERANCE = 1e-6

/**
 * Raking, iterative proportional fitting (Deming & Stephan 1940): weights are multiplied margin by
 * margin until all weighted shares are their targets, within the tolerance. Weights beyond the limits
 * are then trimmed to them and raked again (Izrael, Battaglia & Frankel 2009), until both hold.
 *
 * What cannot be met is a finding: targets that contradict one another (`raking-not-converged`), or
 * that no weights within the limits meet (`weights-beyond-trim`; the targets then have precedence).
 *
 * Throws `RangeError` naming a category with a target and no respondents, or with respondents and no
 * target; for lengths that disagree, no margins, or options that cannot work.
 *
 * Example: the table 60, 40 / 30, 70 raked to rows 100, 100 and columns 110, 90: 70, 30 / 40, 60 with
 * weights 1.16667, .75, 1.33333, .857143; design effect 1.044643.
 */
export function rake(
  margins: readonly RakingMargin[],
  { baseWeights, trim = [0.3, 3], tolerance = 1e-6, maximumIterations = 200 }: RakingOptions = {},
): Raking {
  const [first] = margins
  if (!first) throw new RangeError('no margins')
  if (!(tolerance > 0)) throw new RangeError(`invalid tolerance: ${tolerance}`)
  if (!(Number.isInteger(maximumIterations) && maximumIterations > 0))
    throw new RangeError(`invalid maximumIterations: ${maximumIterations}`)
  const [low, high] = trim === 'none' ? [0, Number.POSITIVE_INFINITY] : trim
  if (!(low >= 0 && low < 1 && high > 1))
    throw new RangeError(`invalid limits: ${low} to ${high} times the mean`)
  const n = first.categories.length
  const start = caseWeightsOf(n, baseWeights)
  const prepared = margins.map(margin => prepareMargin(margin, start))
  const limited = (weight: number) => (weight === 0 ? 0 : Math.min(high, Math.max(low, weight)))
  const isBeyond = (weight: number) =>
    Math.abs(weight - limited(weight)) > TRIM_TOLERANCE * limited(weight)

  let round = fitMargins(prepared, withMeanOne(start), tolerance, maximumIterations)
  let trims = 0
  while (round.weights.some(isBeyond) && trims < MAX_TRIMS) {
    trims++
    round = fitMargins(prepared, round.weights.map(limited), tolerance, maximumIterations)
  }
  const { weights, iterations, largestError } = round
  const precision = designEffect(weights)
  if (!precision) throw new RangeError('no respondent has a positive base weight')
  const beyond = weights.filter(isBeyond).length
  const converged = largestError < tolerance
  const findings: Finding[] = []
  if (!converged)
    findings.push({
      code: 'raking-not-converged',
      verdict: 'inadmissible',
      about: [],
      value: largestError,
      threshold: tolerance,
      source: 'Deming & Stephan 1940',
      n,
    })
  if (beyond > 0)
    findings.push({
      code: 'weights-beyond-trim',
      verdict: 'poor',
      about: [],
      value: beyond / precision.n,
      source: 'Izrael et al. 2009',
      n,
    })
  const isHeld = (weight: number) =>
    weight > 0 && (weight <= low * (1 + TRIM_TOLERANCE) || weight >= high * (1 - TRIM_TOLERANCE))
  return {
    weights,
    converged,
    iterations,
    trims,
    largestError,
    trimmed: trims === 0 ? 0 : weights.filter(isHeld).length,
    precision,
    findings,
  }
}
