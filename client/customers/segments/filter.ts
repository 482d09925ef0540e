import type {
  Comparison,
  Condition,
  FilterField,
  FilterType,
} from '#server/segments/segment.contract.ts'
import type { CustomerAttribute } from '../customer.ts'

/** What can be compared of every customer, in the order in which it is offered. */
export const FILTER_FIELDS: Readonly<Record<FilterField, FilterType>> = {
  region: 'text',
  kind: 'text',
  consent: 'text',
  doNotContact: 'flag',
  emailKey: 'text',
  phoneKey: 'text',
  language: 'text',
  birthYear: 'number',
  firstContactOn: 'date',
  acquisitionChannel: 'text',
  owner: 'text',
  statusOverride: 'text',
  accountExternalId: 'text',
  role: 'text',
  name: 'text',
  externalId: 'text',
  source: 'text',
  consentAt: 'date',
  retentionUntil: 'date',
}

const COMPARISONS: Readonly<Record<FilterType, readonly Comparison[]>> = {
  text: ['equals', 'oneOf', 'differs', 'startsWith', 'isSet', 'isNotSet'],
  number: ['atLeast', 'atMost', 'equals', 'differs', 'isSet', 'isNotSet'],
  date: ['atLeast', 'atMost', 'equals', 'isSet', 'isNotSet'],
  flag: ['equals', 'isSet', 'isNotSet'],
}

/** Texts of which there are only a few. */
export const CHOICES: Readonly<Partial<Record<FilterField, readonly string[]>>> = {
  kind: ['person', 'account'],
  consent: ['granted', 'denied', 'withdrawn', 'unknown'],
}

export function typeOf(
  { field, attribute }: Condition,
  attributes: readonly CustomerAttribute[],
): FilterType {
  if (field !== undefined) return FILTER_FIELDS[field]
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
  return (field && CHOICES[field]?.[0]) ?? ''
}

/** A comparison of another thing, as like the one before as its type allows. */
export function conditionOn(
  what: { readonly field: FilterField } | { readonly attribute: string },
  attributes: readonly CustomerAttribute[],
): Condition {
  const type = typeOf({ ...what, is: 'equals' }, attributes)
  const [is = 'equals'] = comparisonsFor(type)
  return { ...what, is, value: firstValue(type, is, 'field' in what ? what.field : undefined) }
}
