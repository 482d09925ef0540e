import type { Answers } from '../answered-value.ts'
import { roleColumn } from './role-column.ts'
import type { BoundRole } from './roles-of.ts'

/**
 * The points that each respondent gave to each of some dimensions, for the analysis' `serviceGaps`;
 * undefined where not all of them are asked about. A field left empty is 0 where another was filled
 * in, and unknown (NaN) where none was.
 *
 * Example: 60, 40 and an empty field are 60, 40 and 0.
 */
export function sharedPoints<Dimension extends string>(
  roles: readonly BoundRole[],
  dimensions: readonly Dimension[],
  respondents: readonly Answers[],
): Record<Dimension, Float64Array> | undefined {
  const asked = dimensions.flatMap(name => {
    const bound = roles.find(({ role, dimension }) => role === 'points' && dimension === name)
    return bound ? { name, column: roleColumn(bound, respondents) } : []
  })
  if (asked.length === 0 || asked.length < dimensions.length) return undefined
  const isFilled = respondents.map((_, row) =>
    asked.some(({ column }) => !Number.isNaN(column[row])),
  )
  const entries = asked.map(({ name, column }) => [
    name,
    column.map((points, row) => (isFilled[row] && Number.isNaN(points) ? 0 : points)),
  ])
  return Object.fromEntries(entries)
}
