import { type MeanEstimate, meanEstimate } from '../math/mean-estimate.ts'
import type { Sample } from '../sample/sample.ts'
import { type RoleColumn, roleAnswers } from './role-column.ts'

/**
 * The points that each row gave to each of some dimensions, for `serviceGaps`; undefined where not
 * all of them are asked about. A field left empty is 0 where another was filled in, and unknown
 * (NaN) where none was.
 *
 * Example: 60, 40 and an empty field are 60, 40 and 0.
 */
export function sharedPointsOf<Dimension extends string>(
  sample: Sample,
  roles: readonly RoleColumn[],
  dimensions: readonly Dimension[],
): Record<Dimension, Float64Array> | undefined {
  const asked = dimensions.flatMap(name => {
    const bound = roles.find(({ role, dimension }) => role === 'points' && dimension === name)
    return bound ? [{ name, column: roleAnswers(sample, bound) }] : []
  })
  if (asked.length === 0 || asked.length < dimensions.length) return undefined
  const isFilled = Array.from({ length: sample.n }, (_, row) =>
    asked.some(({ column }) => !Number.isNaN(column[row])),
  )
  const entries = asked.map(({ name, column }) => [
    name,
    column.map((points, row) => (isFilled[row] && Number.isNaN(points) ? 0 : points)),
  ])
  return Object.fromEntries(entries)
}

/**
 * The case-weighted mean points of each dimension over the rows whose points add up to 100;
 * undefined where nobody's do, or nobody was asked.
 *
 * Example: 60/40 and 20/80 are 40/60.
 */
export function meanPointsOf<Dimension extends string>(
  sample: Sample,
  roles: readonly RoleColumn[],
  dimensions: readonly Dimension[],
): Record<Dimension, MeanEstimate> | undefined {
  const points = sharedPointsOf(sample, roles, dimensions)
  if (points === undefined) return undefined
  const addsUp = Array.from({ length: sample.n }, (_, row) => {
    const sum = dimensions.reduce((total, dimension) => total + points[dimension][row], 0)
    return Math.abs(sum - 100) < 1e-6
  })
  const { caseWeights } = sample
  const means = dimensions.map(dimension => [
    dimension,
    meanEstimate(
      points[dimension].map((value, row) => (addsUp[row] ? value : Number.NaN)),
      { caseWeights },
    ),
  ])
  return means.some(([, mean]) => mean === undefined) ? undefined : Object.fromEntries(means)
}
