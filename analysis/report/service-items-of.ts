import type { ServiceItem } from '../gaps/service-item.ts'
import type { ToleranceItem } from '../gaps/tolerance-zones.ts'
import type { Sample } from '../sample/sample.ts'
import { type AnswerRole, type RoleColumn, roleAnswers } from './role-column.ts'

/** The items asked both as expected and as perceived, for `serviceGaps`. */
export function serviceItemsOf(sample: Sample, roles: readonly RoleColumn[]): ServiceItem[] {
  return roles.flatMap(expected => {
    const { item, dimension } = expected
    const perceived = partner(roles, expected, 'perception')
    if (expected.role !== 'expectation' || perceived === undefined || dimension === undefined)
      return []
    return [
      {
        item,
        dimension,
        expectation: roleAnswers(sample, expected),
        perception: roleAnswers(sample, perceived),
      },
    ]
  })
}

/** The items asked as perceived, as just adequate and as desired, for `toleranceZones`. */
export function toleranceItemsOf(sample: Sample, roles: readonly RoleColumn[]): ToleranceItem[] {
  return roles.flatMap(perceived => {
    const adequate = partner(roles, perceived, 'adequate')
    const desired = partner(roles, perceived, 'desired')
    if (perceived.role !== 'perception' || adequate === undefined || desired === undefined)
      return []
    return [
      {
        item: perceived.item,
        perceived: roleAnswers(sample, perceived),
        adequate: roleAnswers(sample, adequate),
        desired: roleAnswers(sample, desired),
      },
    ]
  })
}

/** The same item in another role. */
function partner(
  roles: readonly RoleColumn[],
  { item, dimension }: RoleColumn,
  wanted: AnswerRole,
): RoleColumn | undefined {
  return roles.find(
    ({ role, ...other }) => role === wanted && other.item === item && other.dimension === dimension,
  )
}
