import { goldenSection } from '../math/golden-section.ts'
import { quantile } from '../resampling/quantile.ts'
import { type Resampling, resampledWeights } from '../resampling/resampled-weights.ts'
import { type LineBetween, lineBetween } from './line-between.ts'
import type { PairedScores } from './paired-scores.ts'

/** L = atZero + (atHundred − atZero)·s^gamma with s = satisfaction / 100. */
export interface PowerCurve extends LineBetween {
  /** Above 1 convex (competitive market), below 1 concave (captive customers). */
  readonly gamma: number
  /** Percentile interval over resampled customers. */
  readonly gammaInterval: readonly [number, number]
  /** `undetermined` where the interval holds 1, or loyalty does not rise with satisfaction. */
  readonly shape: 'convex' | 'concave' | 'undetermined'
}

/** γ is sought between these; an estimate at an end says that the data know no better. */
export const GAMMA_RANGE = [0.1, 10] as const

const GRID = 12
/** Of ln γ: for the estimate, and for the draws of its interval. */
const PRECISION = 1e-8
const DRAW_PRECISION = 1e-4

/**
 * The power curve of loyalty on satisfaction by weighted least squares, with both ends held to
 * 0–100: for each γ the rest is a straight line in s^γ; γ comes from a grid over ln γ and golden
 * sections. The parametrisation is the project's own, for display and for telling captive from
 * competitive markets (after Jones & Sasser 1995).
 *
 * Undefined where satisfaction or loyalty does not vary. The same seed gives the same interval.
 *
 * Example: loyalty 10 + 80·s² at satisfaction 0, 10 … 100: γ 2, 10 at zero, 90 at hundred, convex.
 */
export function powerCurve(
  pairs: PairedScores,
  { level = 0.95, ...resampling }: Resampling & { readonly level?: number },
): PowerCurve | undefined {
  const { satisfaction, loyalty, caseWeights } = pairs
  if (!(varies(satisfaction) && varies(loyalty))) return undefined
  const gamma = bestGamma(pairs, caseWeights, PRECISION)
  const line = lineBetween(powers(satisfaction, gamma), loyalty, caseWeights)
  if (!line) return undefined
  const gammas: number[] = []
  for (const weights of resampledWeights(caseWeights, resampling))
    gammas.push(bestGamma(pairs, weights, DRAW_PRECISION))
  gammas.sort((a, b) => a - b)
  const low = quantile(gammas, (1 - level) / 2) ?? gamma
  const high = quantile(gammas, (1 + level) / 2) ?? gamma
  const rises = line.atHundred > line.atZero
  return {
    ...line,
    gamma,
    gammaInterval: [low, high],
    shape: rises && low > 1 ? 'convex' : rises && high < 1 ? 'concave' : 'undetermined',
  }
}

function bestGamma(
  { satisfaction, loyalty }: PairedScores,
  weights: Float64Array,
  precision: number,
): number {
  const squares = (logGamma: number) =>
    lineBetween(powers(satisfaction, Math.exp(logGamma)), loyalty, weights)?.residualSquares ??
    Number.POSITIVE_INFINITY
  const [from, to] = GAMMA_RANGE.map(Math.log)
  const step = (to - from) / GRID
  const grid = Array.from({ length: GRID + 1 }, (_, k) => from + k * step)
  const left = grid.map(squares)
  const best = grid[left.indexOf(Math.min(...left))]
  const inner = goldenSection(
    squares,
    Math.max(from, best - step),
    Math.min(to, best + step),
    precision,
  )
  const ends = [inner, from, to].map(place => ({ place, squares: squares(place) }))
  return Math.exp(ends.reduce((a, b) => (b.squares < a.squares ? b : a)).place)
}

const powers = (satisfaction: Float64Array, gamma: number) =>
  satisfaction.map(score => (Math.max(0, score) / 100) ** gamma)

const varies = (scores: Float64Array) => scores.some(score => score !== scores[0])
