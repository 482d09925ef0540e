import { type ChiSquareTest, chiSquareP } from './chi-square-p.ts'

/**
 * χ² test of "two samples fall into the classes alike" on a 2 × k table, Σ(observed − expected)² /
 * expected (Pearson 1900). Classes that neither sample has are left out, and lower the degrees of
 * freedom. Counts need not be whole.
 *
 * Undefined where a sample is empty or fewer than two classes occur; throws `RangeError` where the
 * samples have different numbers of classes.
 *
 * Example: 20, 40, 100, 40 against 45, 70, 60, 25 give χ²(3) = 31.2587, p = 7.5e-7.
 */
export function homogeneityTest(
  first: readonly number[],
  second: readonly number[],
): ChiSquareTest | undefined {
  if (first.length !== second.length)
    throw new RangeError(`${first.length} classes against ${second.length}`)
  const firstTotal = first.reduce((sum, count) => sum + count, 0)
  const secondTotal = second.reduce((sum, count) => sum + count, 0)
  const total = firstTotal + secondTotal
  const occurring = first.flatMap((count, k) => (count + second[k] > 0 ? [k] : []))
  if (!(firstTotal > 0 && secondTotal > 0) || occurring.length < 2) return undefined
  const statistic = occurring.reduce((sum, k) => {
    const both = first[k] + second[k]
    const expected = (both * firstTotal) / total
    const expectedSecond = (both * secondTotal) / total
    return (
      sum +
      (first[k] - expected) ** 2 / expected +
      (second[k] - expectedSecond) ** 2 / expectedSecond
    )
  }, 0)
  const df = occurring.length - 1
  return { statistic, df, p: chiSquareP(statistic, df) }
}
