import { effectiveSizeOf } from '../math/effective-size.ts'
import { quantile } from '../resampling/quantile.ts'
import { type Resampling, resampledWeights } from '../resampling/resampled-weights.ts'
import { spreadOf } from '../resampling/spread.ts'
import { completeRows } from './complete-rows.ts'
import { risingFit } from './rising-fit.ts'
import { type RisingSpline, risingBasis, risingSpline } from './rising-spline.ts'

/** How loyalty answers to one of the two kinds of satisfaction. */
export interface ExpectationEffect {
  /** Mean gain of loyalty, in points, if everybody's score rose by 10 points. */
  readonly gain: number
  /** Percentile interval over resampled customers. */
  readonly gainInterval: readonly [number, number]
  /** Mean slope above the median score minus mean slope below it. */
  readonly bend: number
  readonly bendInterval: readonly [number, number]
  /** Convex: gains grow. Concave: they shrink. Undetermined where the bend's interval holds 0. */
  readonly curvature: 'convex' | 'concave' | 'undetermined'
}

export interface ExpectationLink {
  readonly n: number
  readonly effectiveN: number
  readonly rSquared: number
  /** Satisfaction with what is taken for granted. */
  readonly basic: ExpectationEffect
  /** Satisfaction with what was not expected. */
  readonly latent: ExpectationEffect
}

export interface ExpectationScores {
  readonly basic: ArrayLike<number>
  readonly latent: ArrayLike<number>
  readonly loyalty: ArrayLike<number>
}

export interface ExpectationOptions extends Resampling {
  readonly caseWeights?: ArrayLike<number>
  /** @default 0.95 */
  readonly level?: number
}

const RISE = 10

/**
 * The measurable form of what explains the satisfaction trap: loyalty as the sum of two curves that
 * never fall, L = β₀ + f₁(BASIC) + f₂(LATENT), one of satisfaction with basic (must-be and
 * one-dimensional) attributes and one with latent (attractive) ones, by weighted least squares on
 * I-splines with breaks at the quartiles (Ramsay 1988). If meeting basic expectations merely satisfies,
 * f₁ flattens out and its gain is small where f₂'s is not.
 *
 * Scores 0–100; rows with a gap (NaN) are left out. Undefined where a score or loyalty does not vary.
 * Throws `RangeError` where lengths disagree.
 *
 * Example: L = 20 + .1·BASIC + .5·LATENT: gains 1 and 5, no curvature.
 */
export function expectationLink(
  scores: ExpectationScores,
  { caseWeights, level = 0.95, ...resampling }: ExpectationOptions,
): ExpectationLink | undefined {
  const { columns, weights } = completeRows(
    [
      ['basic', scores.basic],
      ['latent', scores.latent],
      ['loyalty', scores.loyalty],
    ],
    caseWeights,
  )
  const [basic, latent, loyalty] = columns
  const splines = [risingSpline(basic), risingSpline(latent)] as const
  if (!splines[0] || !splines[1] || loyalty.every(value => value === loyalty[0])) return undefined
  const curves = [curveOf(splines[0], basic), curveOf(splines[1], latent)] as const
  const bases = curves.flatMap(({ basis }) => basis)
  const fitWith = (drawn: Float64Array) => {
    const { coefficients, rSquared } = risingFit(bases, loyalty, drawn)
    const split = curves[0].basis.length
    const parts = [coefficients.slice(0, split), coefficients.slice(split)]
    return {
      rSquared,
      effects: curves.map(({ rise, bend }, k) => ({
        gain: product(
          rise.map(gains => weightedMean(gains, drawn)),
          parts[k],
        ),
        bend: product(bend, parts[k]),
      })),
    }
  }
  const { rSquared, effects } = fitWith(weights)
  const draws = Array.from(resampledWeights(weights, resampling), drawn => fitWith(drawn).effects)
  const [basicEffect, latentEffect] = effects.map(({ gain, bend }, k): ExpectationEffect => {
    const interval = (of: 'gain' | 'bend') =>
      spreadOf(
        Float64Array.from(draws, draw => draw[k][of]),
        level,
      )?.interval ?? [effects[k][of], effects[k][of]]
    const bendInterval = interval('bend')
    return {
      gain,
      gainInterval: interval('gain'),
      bend,
      bendInterval,
      curvature: bendInterval[0] > 0 ? 'convex' : bendInterval[1] < 0 ? 'concave' : 'undetermined',
    }
  })
  return {
    n: weights.length,
    effectiveN: effectiveSizeOf(weights),
    rSquared,
    basic: basicEffect,
    latent: latentEffect,
  }
}

/** The basis of one score: its values, their rise for each customer, and the bend of each function. */
function curveOf(spline: RisingSpline, values: Float64Array) {
  const at = Array.from(values, value => risingBasis(spline, value))
  const risen = Array.from(values, value => risingBasis(spline, value + RISE))
  const { breaks } = spline
  const low = breaks[0]
  const high = breaks[breaks.length - 1]
  const median = quantile(values.toSorted(), 0.5) ?? low
  const cut = median > low && median < high ? median : (low + high) / 2
  const [atLow, atCut, atHigh] = [low, cut, high].map(place => risingBasis(spline, place))
  return {
    basis: breaks.map((_, k) => Float64Array.from(at, own => own[k])),
    rise: breaks.map((_, k) => Float64Array.from(risen, (own, row) => own[k] - at[row][k])),
    bend: breaks.map(
      (_, k) => (atHigh[k] - atCut[k]) / (high - cut) - (atCut[k] - atLow[k]) / (cut - low),
    ),
  }
}

function weightedMean(values: Float64Array, weights: Float64Array): number {
  let total = 0
  let sum = 0
  for (let row = 0; row < values.length; row++) {
    total += weights[row]
    sum += weights[row] * values[row]
  }
  return sum / total
}

const product = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, k) => sum + value * b[k], 0)
