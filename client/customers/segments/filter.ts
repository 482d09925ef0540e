import { choicesOf, isChoiceColumn } from '#server/customers/customer-columns.ts'
import {
  type Comparison,
  type FilterField,
  type FilterType,
  filterTypeOf,
} from '#server/segments/filter-fields.ts'
import type { Condition } from '#server/segments/segment.contract.ts'
import type { CustomerAttribute } from '../customer.ts'

/** The comparisons that are offered, the likeliest first. */
const COMPARISONS: Readonly<Record<FilterType, readonly Comparison[]>> = {
  text: ['equals', 'oneOf', 'differs', 'startsWith', 'isSet', 'isNotSet'],
  number: ['atLeast', 'atMost', 'equals', 'differs', 'isSet', 'isNotSet'],
  date: ['atLeast', 'atMost', 'equals', 'isSet', 'isNotSet'],
  flag: ['equals', 'isSet', 'isNotSet'],
}

/** The values of a field that has only a few. */
export function choicesFor(field: FilterField | undefined): readonly string[] | undefined {
  return field !== undefined && isChoiceColumn(field) ? choicesOf(field) : undefined
}

export function typeOf(
  { field, attribute }: Condition,
  attributes: readonly CustomerAttribute[],
): FilterType {
  if (field !== undefined) return filterTypeOf(field)
  return attributes.find(({ id }) => id === attribute)?.type ?? 'text'
}

export function comparisonsFor(type: FilterType): readonly Comparison[] {
  return COMPARISONS[type]
}

/** The value that a comparison begins with. */
export function firstValue(
  type: FilterType,
  is: Comparison,
  field?: FilterField,
): Condition['value'] {
  if (is === 'isSet' || is === 'isNotSet') return undefined
  if (is === 'oneOf') return []
  if (type === 'flag') return true
  return choicesFor(field)?.[0] ?? ''
}

/** A new condition on a field or an attribute. */
export function conditionOn(
  what: { readonly field: FilterField } | { readonly attribute: string },
  attributes: readonly CustomerAttribute[],
): Condition {
  const type = typeOf({ ...what, is: 'equals' }, attributes)
  const [is = 'equals'] = comparisonsFor(type)
  return { ...what, is, value: firstValue(type, is, 'field' in what ? what.field : undefined) }
}
