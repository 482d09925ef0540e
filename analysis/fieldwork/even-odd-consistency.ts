import { weightedCorrelation } from '../math/weighted-correlation.ts'

/** How much one respondent agrees with himself, −1 to 1; high is consistent. */
export interface Consistency {
  readonly value: number
  /** 95 %, by Fisher's z; absent for three points or fewer. */
  readonly interval?: readonly [number, number]
}

/** Fewer constructs give a correlation that says nothing. */
const MIN_CONSTRUCTS = 3

/**
 * Even–odd consistency of one respondent (Jackson 1976; Johnson 2005): each construct's items are
 * halved into odd and even ones, the halves averaged, and the two series correlated over constructs;
 * corrected by Spearman and Brown, 2r/(1 + r), at least −1.
 *
 * Who feels alike about everything has nothing that could correlate: near 0 it is no sign of anything.
 *
 * `constructs` holds the respondent's answers by construct, on one scale, reversed items turned; NaN
 * is missing. Undefined with fewer than three constructs with both halves, or halves that do not vary.
 *
 * Example: (8, 9), (3, 2), (6, 6): r .9995, corrected .9997.
 */
export function evenOddConsistency(
  constructs: readonly ArrayLike<number>[],
): Consistency | undefined {
  const halves = constructs
    .map(answers => [meanOfEvery(answers, 0), meanOfEvery(answers, 1)] as const)
    .filter(([odd, even]) => !Number.isNaN(odd) && !Number.isNaN(even))
  if (halves.length < MIN_CONSTRUCTS) return undefined
  const found = weightedCorrelation(
    halves.map(([odd]) => odd),
    halves.map(([, even]) => even),
  )
  if (!found) return undefined
  const { correlation, interval } = found
  return {
    value: spearmanBrown(correlation),
    ...(interval && {
      interval: [spearmanBrown(interval[0]), spearmanBrown(interval[1])] as const,
    }),
  }
}

const spearmanBrown = (r: number) => (r <= -1 / 3 ? -1 : (2 * r) / (1 + r))

/** Mean of every second answer from `start` on; NaN where none is there. */
function meanOfEvery(answers: ArrayLike<number>, start: 0 | 1): number {
  const half = Array.from(answers).filter((answer, i) => i % 2 === start && !Number.isNaN(answer))
  return half.reduce((sum, answer) => sum + answer, 0) / half.length
}
