import { type ChiSquareTest, chiSquareP } from './chi-square-p.ts'

/**
 * χ² test of "all classes are equally frequent", Σ(nᵢ − n̄)² / n̄ with k − 1 degrees of freedom
 * (Pearson 1900). Counts need not be whole. Undefined where there is nothing counted, or fewer than
 * two classes.
 *
 * Example: 95, 123, 45, 33 give χ²(3) = 72.49.
 */
export function equalFrequenciesTest(counts: readonly number[]): ChiSquareTest | undefined {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  if (!(expected > 0) || counts.length < 2) return undefined
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const df = counts.length - 1
  return { statistic, df, p: chiSquareP(statistic, df) }
}
