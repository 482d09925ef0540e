import { type RawBuilder, sql } from 'kysely'
import type { CustomerAttribute } from '../customers/customer-attribute.queries.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import { type Condition, type SegmentFilter, typeOfCondition } from './segment-filter.ts'

/**
 * The filter as a condition on "customer"; values and names of attributes are parameters. What is
 * not known fulfils no comparison but `isNotSet`, and differs from everything.
 */
export function filterSql(
  filter: SegmentFilter,
  dialect: Dialect,
  attributes: readonly CustomerAttribute[],
): RawBuilder<boolean> {
  if ('all' in filter) return joined(filter.all, sql` and `, sql<boolean>`1 = 1`)
  if ('any' in filter) return joined(filter.any, sql` or `, sql<boolean>`1 = 0`)
  return conditionSql(filter, dialect, attributes)

  function joined(
    parts: readonly SegmentFilter[],
    word: RawBuilder<unknown>,
    none: RawBuilder<boolean>,
  ): RawBuilder<boolean> {
    if (parts.length === 0) return none
    return sql<boolean>`(${sql.join(
      parts.map(part => filterSql(part, dialect, attributes)),
      word,
    )})`
  }
}

function conditionSql(
  condition: Condition,
  dialect: Dialect,
  attributes: readonly CustomerAttribute[],
): RawBuilder<boolean> {
  const { field, attribute = '', is, value } = condition
  const type = typeOfCondition(condition, attributes) ?? 'text'
  const known =
    field !== undefined
      ? sql.ref(`customer.${field}`)
      : dialect.jsonValue(
          sql<string>`"customer"."attributes"`,
          attribute,
          type === 'date' ? 'text' : type,
        )
  const given = (Array.isArray(value) ? value : [value]).map(asParameter)
  const [first] = given
  switch (is) {
    case 'equals':
      return sql<boolean>`(${known} is not null and ${known} = ${first})`
    case 'differs':
      return sql<boolean>`(${known} is null or ${known} <> ${first})`
    case 'oneOf':
      return sql<boolean>`(${known} is not null and ${known} in (${sql.join(given)}))`
    case 'startsWith':
      return sql<boolean>`(${known} is not null and substr(${known}, 1, length(${first})) = ${first})`
    case 'atLeast':
      return sql<boolean>`(${known} is not null and ${known} >= ${first})`
    case 'atMost':
      return type === 'date'
        ? // A moment of the last day belongs to it.
          sql<boolean>`(${known} is not null and substr(${known}, 1, 10) <= ${first})`
        : sql<boolean>`(${known} is not null and ${known} <= ${first})`
    case 'isSet':
      return sql<boolean>`${known} is not null`
    case 'isNotSet':
      return sql<boolean>`${known} is null`
  }
}

/** With its type said, since PostgreSQL cannot always tell. */
function asParameter(value: unknown): RawBuilder<unknown> {
  if (typeof value === 'boolean') return sql`cast(${value ? 1 : 0} as integer)`
  return typeof value === 'number'
    ? sql`cast(${value} as double precision)`
    : sql`cast(${value} as text)`
}
