import { COST_BLOCKS, VALUE_BLOCKS } from '#analysis/gaps/delivered-value.ts'
import type { Role, SurveyDefinition } from '../definition.ts'
import { type DefinitionProblem, problem, warning } from '../definition-problem.ts'
import { type BoundRole, rolesOf } from '../roles/roles-of.ts'

/** Roles that are nothing without another about the same item. */
const PARTNERS: Partial<Record<Role, Role>> = {
  expectation: 'perception',
  perception: 'expectation',
  adequate: 'desired',
  desired: 'adequate',
  rival: 'own',
}

/** The scales by which the metrics are defined; satisfaction is asked on any. */
const METRIC_SCALES: Partial<Record<Role, { readonly min: number; readonly max: number }>> = {
  nps: { min: 0, max: 10 },
  ces: { min: 1, max: 7 },
}

const METRICS = new Set<Role>(['nps', 'csat', 'ces'])
const BRANDS = new Set<Role>(['own', 'rival'])
const BLOCKS: readonly string[] = [...VALUE_BLOCKS, ...COST_BLOCKS]

/** Can the analysis use what is asked in a role? */
export function checkRoles(definition: SurveyDefinition): DefinitionProblem[] {
  const roles = rolesOf(definition)
  return roles.flatMap((bound, index) => [
    ...checkScale(bound),
    ...checkDimension(bound),
    ...checkRepetition(bound, roles.slice(0, index)),
    ...checkPartner(bound, roles),
  ])
}

function checkScale({ role, item, scale, path }: BoundRole): DefinitionProblem[] {
  if (scale === undefined) return [problem('roleWithoutNumbers', path, { role, item })]
  const fixed = METRIC_SCALES[role]
  return fixed && (scale.min !== fixed.min || scale.max !== fixed.max)
    ? [problem('roleOffScale', path, { role, item, ...fixed })]
    : []
}

function checkDimension({ role, item, dimension, path }: BoundRole): DefinitionProblem[] {
  if (METRICS.has(role)) return []
  if (dimension === undefined) return [problem('roleWithoutDimension', path, { role, item })]
  if (!BRANDS.has(role) || BLOCKS.includes(dimension)) return []
  return [problem('unknownBlock', path, { dimension, blocks: BLOCKS.join(', ') })]
}

function checkRepetition(bound: BoundRole, before: readonly BoundRole[]): DefinitionProblem[] {
  const { role, item, dimension, path } = bound
  const isOneOnly = METRICS.has(role) || role === 'points'
  const first = before.find(
    earlier =>
      earlier.role === role &&
      (isOneOnly ? earlier.dimension === dimension : isSameItem(earlier, bound)),
  )
  return first ? [problem('repeatedRole', path, { role, item, first: first.path })] : []
}

function isSameItem(one: BoundRole, other: BoundRole): boolean {
  return one.item === other.item && one.dimension === other.dimension
}

function checkPartner(bound: BoundRole, roles: readonly BoundRole[]): DefinitionProblem[] {
  const { role, item, scale, path } = bound
  const wanted = PARTNERS[role]
  if (wanted === undefined) return []
  const partner = roles.find(other => other.role === wanted && isSameItem(other, bound))
  if (partner === undefined) return [warning('roleWithoutPartner', path, { role, item, wanted })]
  const agree = partner.scale?.min === scale?.min && partner.scale?.max === scale?.max
  return agree ? [] : [problem('rolesOnTwoScales', path, { role, item, wanted })]
}
