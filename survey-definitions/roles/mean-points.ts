import type { Answers } from '../answered-value.ts'
import type { BoundRole } from './roles-of.ts'
import { sharedPoints } from './shared-points.ts'

/**
 * The mean points of each of some dimensions, over the respondents whose points for them add up to
 * 100, for the analysis' `DeliveredValuePoints`; undefined where nobody's do, or nobody was asked.
 *
 * Example: 60/40 and 20/80 are 40/60.
 */
export function meanPoints<Dimension extends string>(
  roles: readonly BoundRole[],
  dimensions: readonly Dimension[],
  respondents: readonly Answers[],
): Record<Dimension, number> | undefined {
  const points = sharedPoints(roles, dimensions, respondents)
  if (points === undefined) return undefined
  const of = (dimension: Dimension, row: number) => points[dimension][row] ?? Number.NaN
  const complete = respondents
    .map((_, row) => row)
    .filter(row => {
      const sum = dimensions.reduce((total, dimension) => total + of(dimension, row), 0)
      return Math.abs(sum - 100) < 1e-6
    })
  if (complete.length === 0) return undefined
  const means = dimensions.map(dimension => [
    dimension,
    complete.reduce((sum, row) => sum + of(dimension, row), 0) / complete.length,
  ])
  return Object.fromEntries(means)
}
