import { type Consent, type ConsentObjection, changeConsent, NO_CONSENT } from './consent.ts'
import type { Customer } from './customer.queries.ts'
import type { AttributeValue, CustomerChanges } from './customer.ts'
import { emailKeyOf } from './email-key.ts'
import { nameKeyOf, nameTailOf } from './name-keys.ts'
import { phoneKeyOf } from './phone-key.ts'

/** What is left out of what was said, or cannot be used as it stands. */
export type CustomerObjection =
  | ConsentObjection
  | 'phone.invalid'
  | 'email.invalid'
  | 'do_not_contact.kept'

export interface ChangedCustomer {
  readonly customer: Customer
  readonly isChanged: boolean
  readonly objections: readonly CustomerObjection[]
}

export interface ChangeOptions {
  readonly by: 'import' | 'person'
  readonly now: Date
  /** The country of numbers that name none. */
  readonly country?: string
}

export type CustomerKey = Pick<Customer, 'id' | 'source' | 'externalId'> &
  Partial<Pick<Customer, 'importId'>>

/** A customer of whom nothing is known but the key. */
export function blankCustomer(
  { id, source, externalId, importId = null }: CustomerKey,
  now: Date,
): Customer {
  return {
    id,
    source,
    externalId,
    kind: 'person',
    accountExternalId: null,
    role: null,
    name: null,
    nameKey: null,
    nameTailKey: null,
    email: null,
    emailKey: null,
    phone: null,
    phoneKey: null,
    language: null,
    region: null,
    firstContactOn: null,
    acquisitionChannel: null,
    acquisitionCost: null,
    owner: null,
    statusOverride: null,
    statusReason: null,
    tags: '[]',
    birthYear: null,
    attributes: '{}',
    consent: NO_CONSENT.state,
    consentAt: null,
    consentSource: null,
    consentText: null,
    consentChannels: '[]',
    doNotContact: 0,
    retentionUntil: null,
    sourceUpdatedAt: null,
    importId,
    revision: 0,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  }
}

/** The customer as it is when what was said is taken in. */
export function changeCustomer(
  current: Customer,
  changes: CustomerChanges,
  { by, now, country }: ChangeOptions,
): ChangedCustomer {
  const objections: CustomerObjection[] = []
  const { kind, tags, attributes, consent, doNotContact, ...plain } = changes
  const next: { -readonly [K in keyof Customer]: Customer[K] } = { ...current, ...plain }
  if (kind !== undefined) next.kind = kind ?? 'person'
  if (tags !== undefined) next.tags = JSON.stringify(tags ?? [])
  if (attributes !== undefined) next.attributes = changedAttributes(current, attributes)
  if (changes.name !== undefined) {
    next.nameKey = changes.name === null ? null : nameKeyOf(changes.name)
    next.nameTailKey = (next.nameKey && nameTailOf(next.nameKey)) || null
  }
  if (changes.phone !== undefined) {
    next.phoneKey = (changes.phone && phoneKeyOf(changes.phone, country)) || null
    if (changes.phone && next.phoneKey === null) objections.push('phone.invalid')
  }
  if (changes.email !== undefined) {
    next.emailKey = (changes.email && emailKeyOf(changes.email)) || null
    if (changes.email && next.emailKey === null) objections.push('email.invalid')
  }
  if (consent !== undefined) {
    const changed = changeConsent(consentOf(current), consent, by)
    if (changed.objection) objections.push(changed.objection)
    Object.assign(next, columnsOf(changed.consent))
  }
  if (doNotContact !== undefined) {
    const isKept = by === 'import' && current.doNotContact === 1 && !doNotContact
    if (isKept) objections.push('do_not_contact.kept')
    else next.doNotContact = doNotContact ? 1 : 0
  }
  const isChanged = Object.keys(next).some(
    column => next[column as keyof Customer] !== current[column as keyof Customer],
  )
  if (isChanged || current.revision === 0) {
    next.revision = current.revision + 1
    next.updatedAt = now.toISOString()
  }
  return { customer: next, isChanged, objections }
}

export function consentOf(customer: Customer): Consent {
  return {
    state: customer.consent,
    at: customer.consentAt,
    source: customer.consentSource,
    text: customer.consentText,
    channels: JSON.parse(customer.consentChannels),
  }
}

function columnsOf({ state, at, source, text, channels }: Consent) {
  return {
    consent: state,
    consentAt: at,
    consentSource: source,
    consentText: text,
    consentChannels: JSON.stringify(channels),
  }
}

/** In the order of their ids, so that what is equal is stored alike. */
function changedAttributes(
  { attributes: stored }: Customer,
  given: Readonly<Record<string, AttributeValue | null>>,
): string {
  const current: Readonly<Record<string, AttributeValue>> = JSON.parse(stored)
  const kept = Object.entries({ ...current, ...given }).filter(([, value]) => value !== null)
  return JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))))
}
