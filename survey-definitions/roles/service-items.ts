import type { ServiceItem } from '#analysis/gaps/service-item.ts'
import type { Answers } from '../answered-value.ts'
import { roleColumn } from './role-column.ts'
import type { BoundRole } from './roles-of.ts'

/** The items asked both as expected and as perceived, for the analysis' `serviceGaps`. */
export function serviceItems(
  roles: readonly BoundRole[],
  respondents: readonly Answers[],
): ServiceItem[] {
  const perceptions = roles.filter(({ role }) => role === 'perception')
  return roles
    .filter(({ role }) => role === 'expectation')
    .flatMap(expected => {
      const { item, dimension } = expected
      const perceived = perceptions.find(
        other => other.item === item && other.dimension === dimension,
      )
      if (perceived === undefined || dimension === undefined) return []
      return {
        ...{ item, dimension },
        expectation: roleColumn(expected, respondents),
        perception: roleColumn(perceived, respondents),
      }
    })
}
