import { IMPORTANCE_SCALE } from '#analysis/kano/kano-pair.ts'
import type { AnswerRole, RoleColumn } from '#analysis/report/role-column.ts'
import type { Answerable } from '../answered-value.ts'
import type { LocalizedText, SurveyDefinition } from '../definition.ts'
import { kanoPairsOf } from '../kano-pair/kano-pairs-of.ts'
import type { AnswerScale } from '../scale.ts'
import { rolesOf } from './roles-of.ts'

/** A column beside the indicators, with how its answers are read. */
export interface BoundRoleColumn extends RoleColumn, Answerable {
  readonly scale: AnswerScale
  readonly integer: boolean
  readonly title: LocalizedText
}

const KANO_HALVES = [
  { role: 'functional', scale: whole(1, 5) },
  { role: 'dysfunctional', scale: whole(1, 5) },
  { role: 'importance', scale: whole(IMPORTANCE_SCALE.min, IMPORTANCE_SCALE.max) },
] as const

/** Everything asked that measures no construct and yet is reported: Kano pairs, then roles. */
export function roleColumns(definition: SurveyDefinition): BoundRoleColumn[] {
  const halves = kanoPairsOf(definition).flatMap(({ feature, question, title, asksImportance }) =>
    KANO_HALVES.filter(({ role }) => asksImportance || role !== 'importance').map(
      ({ role, scale }) => ({
        ...{ column: columnName(role, undefined, feature), role, item: feature, title, scale },
        integer: true,
        ...{ reversed: false, sources: [{ question, row: role, scale }] },
      }),
    ),
  )
  const roles = rolesOf(definition).flatMap(bound => {
    const { role, item, dimension, title, question, row, scale } = bound
    if (scale === undefined) return []
    return {
      ...{ column: columnName(role, dimension, item), role, item, title, scale },
      integer: scale.integer,
      ...(dimension === undefined ? {} : { dimension }),
      ...{ reversed: false, sources: [{ question, scale, ...(row === undefined ? {} : { row }) }] },
    }
  })
  return [...halves, ...roles]
}

/** An indicator is hardly called so; where one is, the role gives way (`sampleLayout`). */
function columnName(role: AnswerRole, dimension: string | undefined, item: string): string {
  return [role, ...(dimension === undefined ? [] : [dimension]), item].join(':')
}

function whole(min: number, max: number): AnswerScale {
  return { min, max, integer: true, missing: [] }
}
