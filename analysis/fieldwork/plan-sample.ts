import { type AllocationOptions, allocateSample } from './allocate-sample.ts'
import { designWeights } from './design-weights.ts'
import { invitationsNeeded } from './invitations-needed.ts'
import { marginOfError } from './margin-of-error.ts'
import { stratifiedEstimate } from './stratified-estimate.ts'

/** A stratum of the frame with what is expected of it. */
export interface ExpectedStratum {
  /** N_h. */
  readonly population: number
  /** Of the index, in points. @default 20 */
  readonly deviation?: number
  /** Replies by people invited; as for all strata unless said. */
  readonly responseRate?: number
  /** Everybody is invited. */
  readonly takeAll?: boolean
  /** Set by hand: the allocation leaves this stratum alone. */
  readonly invitations?: number
}

export interface SamplePlanOptions extends AllocationOptions {
  /** Replies that are wanted. */
  readonly replies: number
  readonly responseRate: number
  /** @default 0.95 */
  readonly level?: number
}

export interface PlannedStratum {
  readonly population: number
  readonly invitations: number
  /** Expected: invitations times the response rate. */
  readonly replies: number
  /** N_h / n_h; absent where nobody is invited. */
  readonly designWeight?: number
  /** Margin of error of a share of one half; absent where not even one reply is expected. */
  readonly margin?: number
}

export interface PlannedSample {
  readonly strata: readonly PlannedStratum[]
  readonly population: number
  readonly invitations: number
  readonly replies: number
  /**
   * Kish's, of what each expected reply stands for, N_h / r_h: the design weight over the response rate
   * of its stratum.
   */
  readonly designEffect?: number
  /** Of a share of one half. */
  readonly margin?: number
  /** Of the mean of an index, in points; absent where a stratum stays empty. */
  readonly indexMargin?: number
}

/** Between 14 and 30 in practice (satisfaction.md A.4). */
const USUAL_DEVIATION = 20

/**
 * How many to invite in each stratum so that the replies wanted come in, what each of the invited
 * then stands for, and how exact the result will be: as sample and finite population say, if those
 * who answer are like those who do not.
 *
 * Throws `RangeError` as `allocateSample` and `invitationsNeeded`.
 *
 * Example: 100 replies of 1,000 in one stratum at a rate of .25: 400 invitations of weight 2.5, margin
 * .093 (± 3.72 points of an index with a deviation of 20).
 */
export function planSample(
  strata: readonly ExpectedStratum[],
  { replies, responseRate, level = 0.95, ...allocation }: SamplePlanOptions,
): PlannedSample {
  const rates = strata.map(stratum => stratum.responseRate ?? responseRate)
  const byHand = strata.map(({ invitations, population }, h) =>
    invitations === undefined ? 0 : Math.min(invitations, population) * rates[h],
  )
  const allocated = allocateSample(
    strata.map(({ population, deviation = USUAL_DEVIATION, takeAll, invitations }, h) => ({
      population,
      deviation,
      cost: 1 / rates[h],
      takeAll,
      // A reply has to be expected of somebody, so there are never more than the rate allows.
      most: invitations === undefined ? Math.ceil(population * rates[h]) : 0,
    })),
    Math.max(0, replies - sum(byHand)),
    allocation,
  )
  const invitations = strata.map(({ population, takeAll, invitations }, h) => {
    if (invitations !== undefined) return Math.min(invitations, population)
    return takeAll ? population : invitationsNeeded(allocated[h], rates[h], population)
  })
  const expected = invitations.map((invited, h) => invited * rates[h])
  const weights = designWeights(
    strata.map(({ population }, h) => ({ population, drawn: invitations[h] })),
  )
  const population = sum(strata.map(stratum => stratum.population))
  const effect = effectOf(strata, expected)
  return {
    strata: strata.map((stratum, h) => ({
      population: stratum.population,
      invitations: invitations[h],
      replies: expected[h],
      ...(weights[h] !== undefined && { designWeight: weights[h] }),
      ...(expected[h] >= 1 && {
        margin: marginOfError(expected[h], { level, population: stratum.population }).margin,
      }),
    })),
    population,
    invitations: sum(invitations),
    replies: sum(expected),
    ...(effect !== undefined && {
      designEffect: effect,
      margin: marginOfError(sum(expected), { level, population, designEffect: effect }).margin,
      indexMargin: indexMarginOf(strata, expected, level),
    }),
  }
}

/** n·Σn_h·w_h² / (Σn_h·w_h)², with the replies that are expected and what each stands for. */
function effectOf(
  strata: readonly ExpectedStratum[],
  expected: readonly number[],
): number | undefined {
  const answering = strata.flatMap(({ population }, h) =>
    expected[h] > 0 ? [{ population, replies: expected[h] }] : [],
  )
  const n = sum(answering.map(({ replies }) => replies))
  if (n < 1) return undefined
  const total = sum(answering.map(({ population }) => population))
  return (
    (n * sum(answering.map(({ population, replies }) => population ** 2 / replies))) / total ** 2
  )
}

function indexMarginOf(
  strata: readonly ExpectedStratum[],
  expected: readonly number[],
  level: number,
): number | undefined {
  return stratifiedEstimate(
    strata.map(({ population, deviation = USUAL_DEVIATION }, h) => ({
      population,
      n: expected[h],
      mean: 0,
      deviation,
    })),
    level,
  )?.margin
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
