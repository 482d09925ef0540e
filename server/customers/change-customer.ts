import { type ConsentObjection, changeConsent, consentColumns, consentOf } from './consent.ts'
import type { Customer } from './customer.queries.ts'
import type { CustomerChanges } from './customer.ts'
import { type AttributeValue, COLUMN_NAMES, columnOf } from './customer-columns.ts'
import { emailKeyOf } from './email-key.ts'
import { nameKeyOf, nameTailOf } from './name-keys.ts'
import { phoneKeyOf } from './phone-key.ts'

/** What is left out of the changes, or is stored but cannot be used. */
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

const BLANK = Object.fromEntries(
  COLUMN_NAMES.map(name => [name, columnOf(name).initial ?? null]),
) as unknown as Customer

/** A customer of whom only the key is known. */
export function blankCustomer(
  { id, source, externalId, importId = null }: CustomerKey,
  now: Date,
): Customer {
  const at = now.toISOString()
  return { ...BLANK, id, source, externalId, importId, createdAt: at, updatedAt: at }
}

/** The customer with the changes, and what of them is left out. */
export function changeCustomer(
  current: Customer,
  changes: CustomerChanges,
  { by, now, country }: ChangeOptions,
): ChangedCustomer {
  const objections: CustomerObjection[] = []
  const { attributes, consent, doNotContact, ...plain } = changes
  const next: { -readonly [N in keyof Customer]: Customer[N] } = {
    ...current,
    ...storedValues(plain),
  }
  if (attributes !== undefined) next.attributes = changedAttributes(current, attributes)
  if (changes.name !== undefined) {
    next.nameKey = changes.name === null ? null : nameKeyOf(changes.name)
    next.nameTailKey = (next.nameKey && nameTailOf(next.nameKey)) || null
  }
  const contact = contactKeys(changes, country)
  Object.assign(next, contact.keys)
  objections.push(...contact.objections)
  if (consent !== undefined) {
    const changed = changeConsent(consentOf(current), consent, by)
    if (changed.objection) objections.push(changed.objection)
    Object.assign(next, consentColumns(changed.consent))
  }
  if (doNotContact !== undefined) {
    const isLifted = current.doNotContact === 1 && !doNotContact
    if (isLifted && by === 'import') objections.push('do_not_contact.kept')
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

/** The keys of the telephone and the address that are given, and which of them cannot be used. */
export function contactKeys({ phone, email }: CustomerChanges, country?: string) {
  const phoneKey = phone ? phoneKeyOf(phone, country) : undefined
  const emailKey = email ? emailKeyOf(email) : undefined
  const objections: CustomerObjection[] = []
  if (phone && phoneKey === undefined) objections.push('phone.invalid')
  if (email && emailKey === undefined) objections.push('email.invalid')
  const keys = {
    ...(phone !== undefined && { phoneKey: phoneKey ?? null }),
    ...(email !== undefined && { emailKey: emailKey ?? null }),
  }
  return { keys, objections }
}

/** As the table holds them: several texts as JSON, null only where the column takes it. */
function storedValues(
  given: Omit<CustomerChanges, 'attributes' | 'consent' | 'doNotContact'>,
): Partial<Customer> {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [
        name,
        Array.isArray(value) ? JSON.stringify(value) : (value ?? BLANK[name as keyof Customer]),
      ]),
  )
}

/** Sorted by id, so that equal values are stored as equal texts. */
function changedAttributes(
  { attributes: stored }: Customer,
  given: Readonly<Record<string, AttributeValue | null>>,
): string {
  const current: Readonly<Record<string, AttributeValue>> = JSON.parse(stored)
  const known = Object.entries({ ...current, ...given }).filter(([, value]) => value !== null)
  return JSON.stringify(Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1))))
}
