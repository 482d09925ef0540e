import type { Customer } from './customer.queries.ts'
import type { AttributeValue } from './customer.ts'
import { maskedEmail, maskedName, maskedPhone } from './masked.ts'

export type FieldValue = AttributeValue | readonly string[] | null

/** One field before and after; own attributes are called `attr.` and their id. */
export interface FieldChange {
  readonly field: string
  readonly from: FieldValue
  readonly to: FieldValue
}

/** How a column is written into the history; what is not here follows from what is, or is no news. */
const WRITTEN: Partial<Record<keyof Customer, (value: string) => FieldValue>> = {
  kind: same,
  accountExternalId: same,
  role: same,
  // A history is no second address book: what can be told is that they changed.
  name: maskedName,
  email: maskedEmail,
  phone: maskedPhone,
  language: same,
  region: same,
  firstContactOn: same,
  acquisitionChannel: same,
  acquisitionCost: same,
  owner: same,
  statusOverride: same,
  statusReason: same,
  tags: texts,
  birthYear: Number,
  consent: same,
  consentAt: same,
  consentSource: same,
  consentText: same,
  consentChannels: texts,
  doNotContact: value => value === '1',
  retentionUntil: same,
}
const COLUMNS = Object.entries(WRITTEN) as [keyof Customer, (value: string) => FieldValue][]

/** What has become another, each with its old and its new value. */
export function fieldChanges(before: Customer, after: Customer): FieldChange[] {
  const changes: FieldChange[] = []
  for (const [field, write] of COLUMNS) {
    const from = before[field]
    const to = after[field]
    if (from === to) continue
    changes.push({ field, from: written(from, write), to: written(to, write) })
  }
  if (before.attributes !== after.attributes) changes.push(...attributeChanges(before, after))
  return changes
}

const CONSENT_FIELDS: ReadonlySet<string> = new Set([
  'consent',
  'consentAt',
  'consentSource',
  'consentText',
  'consentChannels',
  'doNotContact',
])

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

function same(value: string): FieldValue {
  return value
}

function texts(value: string): FieldValue {
  return JSON.parse(value)
}
