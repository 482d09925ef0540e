import { z } from '@hono/zod-openapi'
import type { CustomerAttribute } from '../customers/customer-attribute.queries.ts'
import {
  COMPARISONS,
  type Comparison,
  canBeCompared,
  FILTER_FIELDS,
  type FilterField,
  type FilterType,
  filterTypeOf,
} from './filter-fields.ts'

type FilterValue = string | number | boolean

/** Compares one field, or one attribute, with a value. */
export interface Condition {
  readonly field?: FilterField
  readonly attribute?: string
  readonly is: Comparison
  readonly value?: FilterValue | readonly FilterValue[]
}

export type SegmentFilter =
  | { readonly all: readonly SegmentFilter[] }
  | { readonly any: readonly SegmentFilter[] }
  | Condition

const value = z.union([z.string().max(500), z.number(), z.boolean()])
const condition: z.ZodType<SegmentFilter> = z
  .strictObject({
    field: z.enum(FILTER_FIELDS).optional(),
    attribute: z.string().max(40).optional(),
    is: z.enum(COMPARISONS),
    value: z.union([value, z.array(value).min(1).max(200)]).optional(),
  })
  .openapi('SegmentCondition')

const MAX_DEPTH = 5
const MAX_PARTS = 50

/**
 * A condition, or several of which all or any must hold: nested to a depth that a person can follow,
 * and a database as well.
 */
export const segmentFilter = filterOfDepth(MAX_DEPTH)

function filterOfDepth(depth: number): z.ZodType<SegmentFilter> {
  if (depth === 0) return condition
  const parts = z.array(filterOfDepth(depth - 1)).max(MAX_PARTS)
  return z
    .union([z.strictObject({ all: parts }), z.strictObject({ any: parts }), condition])
    .openapi(depth === MAX_DEPTH ? 'SegmentFilter' : `SegmentFilterOfDepth${depth}`)
}

export interface FilterIssue {
  readonly code: 'no-field' | 'unknown-attribute' | 'wrong-comparison' | 'wrong-value'
  readonly detail: string
}

/** What of a filter cannot be compared; undefined where all of it can. */
export function issueOf(
  filter: SegmentFilter,
  attributes: readonly CustomerAttribute[],
): FilterIssue | undefined {
  if ('all' in filter || 'any' in filter) {
    const parts = 'all' in filter ? filter.all : filter.any
    for (const part of parts) {
      const issue = issueOf(part, attributes)
      if (issue) return issue
    }
    return undefined
  }
  return conditionIssue(filter, attributes)
}

export function typeOfCondition(
  { field, attribute }: Condition,
  attributes: readonly CustomerAttribute[],
): FilterType | undefined {
  if (field !== undefined) return filterTypeOf(field)
  return attributes.find(({ id }) => id === attribute)?.type
}

function conditionIssue(
  condition: Condition,
  attributes: readonly CustomerAttribute[],
): FilterIssue | undefined {
  const { field, attribute, is, value } = condition
  if ((field === undefined) === (attribute === undefined))
    return { code: 'no-field', detail: 'a condition names one field or one attribute' }
  const name = field ?? attribute
  const type = typeOfCondition(condition, attributes)
  if (type === undefined)
    return { code: 'unknown-attribute', detail: `no attribute is called ${name}` }
  const isPresence = is === 'isSet' || is === 'isNotSet'
  if (!canBeCompared(type, is))
    return { code: 'wrong-comparison', detail: `${name} is a ${type}, which cannot be ${is}` }
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value]
  const fits =
    (isPresence ? value === undefined : values.length > 0) &&
    Array.isArray(value) === (is === 'oneOf') &&
    values.every(each => isFilterValue(each, type))
  return fits ? undefined : { code: 'wrong-value', detail: `${name}: the value does not fit ${is}` }
}

function isFilterValue(value: FilterValue, type: FilterType): boolean {
  switch (type) {
    case 'number':
      return typeof value === 'number'
    case 'flag':
      return typeof value === 'boolean'
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)
    case 'text':
      return typeof value === 'string'
  }
}
