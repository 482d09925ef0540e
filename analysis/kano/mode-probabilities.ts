import { drawWithReplacement } from '../resampling/sfc32.ts'
import { type ByCategory, byCategory, KANO_CATEGORIES } from './kano-category.ts'

/** How the resamples are drawn. */
export interface ModeProbabilityOptions {
  readonly resamples: number
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number
}

/**
 * P(mode) of each feature: for each category the share of bootstrap resamples of the complete pairs
 * (Efron 1979) in which it is the most frequent; a tie is shared out equally. Case weights travel
 * with their pairs. The six of a feature sum to 1. Pairs are laid out by category and weight, so the
 * same answers in another order give the same figures; features with equally many pairs share their
 * draws, so that a feature has the same figures alone and among others.
 *
 * Undefined where there is no pair or no weight above 0; resamples in which only zero weights were
 * drawn do not count. Throws `RangeError` for an invalid number of resamples or seed. The Monte Carlo
 * error is at most 1/(2√resamples): .011 at 2,000.
 *
 * Example: M 15, O 24, A 121, I 124, R 6, Q 6: I .57, A .43.
 */
export function modeProbabilities(
  features: readonly ByCategory<readonly number[]>[],
  { resamples, seed }: ModeProbabilityOptions,
): (ByCategory<number> | undefined)[] {
  if (!(Number.isInteger(resamples) && resamples >= 1))
    throw new RangeError(`invalid resamples: ${resamples}`)
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`invalid seed: ${seed}`)
  const races = features.map(raceOf)
  for (const size of new Set(races.map(({ weights }) => weights.length))) {
    if (size === 0) continue
    const together = races.filter(({ weights }) => weights.length === size)
    const multiplicity = new Uint32Array(size)
    for (let resample = 0; resample < resamples; resample++) {
      multiplicity.fill(0)
      drawWithReplacement(seed, resample, size, multiplicity)
      for (const race of together) run(race, multiplicity)
    }
  }
  return races.map(({ wins }) => {
    const decided = wins.reduce((sum, share) => sum + share, 0)
    return decided === 0
      ? undefined
      : byCategory(category => wins[KANO_CATEGORIES.indexOf(category)] / decided)
  })
}

/** One feature's pairs, laid out by category, and how often each category has won so far. */
interface Race {
  readonly weights: Float64Array
  /** Where each category ends. */
  readonly ends: readonly number[]
  readonly sums: Float64Array
  readonly wins: Float64Array
}

function raceOf(caseWeights: ByCategory<readonly number[]>): Race {
  let end = 0
  return {
    weights: Float64Array.from(KANO_CATEGORIES.flatMap(category => caseWeights[category])),
    ends: KANO_CATEGORIES.map(category => {
      end += caseWeights[category].length
      return end
    }),
    sums: new Float64Array(KANO_CATEGORIES.length),
    wins: new Float64Array(KANO_CATEGORIES.length),
  }
}

function run({ weights, ends, sums, wins }: Race, multiplicity: Uint32Array): void {
  let pair = 0
  let largest = 0
  for (let k = 0; k < ends.length; k++) {
    let sum = 0
    for (; pair < ends[k]; pair++) sum += multiplicity[pair] * weights[pair]
    sums[k] = sum
    if (sum > largest) largest = sum
  }
  if (largest === 0) return
  let tied = 0
  for (let k = 0; k < sums.length; k++) if (sums[k] === largest) tied++
  for (let k = 0; k < sums.length; k++) if (sums[k] === largest) wins[k] += 1 / tied
}
