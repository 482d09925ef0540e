import type { Customer } from './customer.queries.ts'
import { type AttributeValue, COLUMN_NAMES, columnOf, columnsUsedBy } from './customer-columns.ts'
import { MASKS } from './masked.ts'

export type FieldValue = AttributeValue | readonly string[] | null

/** One field before and after; own attributes are called `attr.` and their id. */
export interface FieldChange {
  readonly field: string
  readonly from: FieldValue
  readonly to: FieldValue
}

/** Columns with how the history writes them; the others follow from them, or are no news. */
const WRITTEN = columnsUsedBy('history').map(name => [name, writerOf(columnOf(name))] as const)

function writerOf({ type, mask }: ReturnType<typeof columnOf>): (value: string) => FieldValue {
  if (mask) return MASKS[mask]
  switch (type) {
    case 'texts':
      return value => JSON.parse(value)
    case 'year':
      return Number
    case 'flag':
      return value => value === '1'
    default:
      return value => value
  }
}

/** What has changed, each with its old and its new value. */
export function fieldChanges(before: Customer, after: Customer): FieldChange[] {
  const changes: FieldChange[] = []
  for (const [field, write] of WRITTEN) {
    const from = before[field]
    const to = after[field]
    if (from === to) continue
    changes.push({ field, from: written(from, write), to: written(to, write) })
  }
  if (before.attributes !== after.attributes) changes.push(...attributeChanges(before, after))
  return changes
}

const CONSENT_FIELDS: ReadonlySet<string> = new Set(
  COLUMN_NAMES.filter(name => columnOf(name).consent || name === 'doNotContact'),
)

export const concernsConsent = (changes: readonly FieldChange[]): boolean =>
  changes.some(({ field }) => CONSENT_FIELDS.has(field))

function attributeChanges(before: Customer, after: Customer): FieldChange[] {
  const from: Readonly<Record<string, AttributeValue>> = JSON.parse(before.attributes)
  const to: Readonly<Record<string, AttributeValue>> = JSON.parse(after.attributes)
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap(id =>
    from[id] === to[id]
      ? []
      : [{ field: `attr.${id}`, from: from[id] ?? null, to: to[id] ?? null }],
  )
}

function written(value: Customer[keyof Customer], write: (value: string) => FieldValue) {
  return value === null ? null : write(String(value))
}
