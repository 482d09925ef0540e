import type { api } from '../api.ts'
import type { Customer, CustomerAttribute } from './customer.ts'

export const TEXT_FIELDS = [
  'name',
  'email',
  'phone',
  'language',
  'region',
  'birthYear',
  'accountExternalId',
  'role',
  'owner',
  'firstContactOn',
  'acquisitionChannel',
  'acquisitionCost',
  'statusOverride',
  'statusReason',
  'retentionUntil',
] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** A customer as a form holds it: everything that is typed is text, and nothing is ''. */
export interface CustomerFormValues extends Readonly<Record<TextField, string>> {
  readonly externalId: string
  readonly kind: Customer['kind']
  readonly tags: readonly string[]
  readonly attributes: Readonly<Record<string, string>>
  readonly consent: Customer['consent']['state']
  /** As an input of time and day holds it: local, without a zone. */
  readonly consentAt: string
  readonly consentSource: string
  readonly consentText: string
  readonly consentChannels: readonly string[]
  readonly doNotContact: boolean
}

export type CustomerBody = Parameters<(typeof api.customers)['$post']>[0]['json']
type Changes = Omit<CustomerBody, 'externalId' | 'source'>

export const NEW_CUSTOMER: CustomerFormValues = {
  externalId: '',
  kind: 'person',
  ...textsOf(() => ''),
  tags: [],
  attributes: {},
  consent: 'unknown',
  consentAt: '',
  consentSource: '',
  consentText: '',
  consentChannels: [],
  doNotContact: false,
}

export function formValues(customer: Customer): CustomerFormValues {
  const { externalId, kind, tags, attributes, consent, doNotContact } = customer
  return {
    externalId,
    kind,
    ...textsOf(name => String(customer[name] ?? '')),
    tags,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([id, value]) => [id, String(value)]),
    ),
    consent: consent.state,
    consentAt: consent.at === null ? '' : localTime(new Date(consent.at)),
    consentSource: consent.source ?? '',
    consentText: consent.text ?? '',
    consentChannels: consent.channels,
    doNotContact,
  }
}

/** What differs from before, as the server wants it told. */
export function changesOf(
  before: CustomerFormValues,
  after: CustomerFormValues,
  attributes: readonly CustomerAttribute[],
): Changes {
  const isChanged = (...names: (keyof CustomerFormValues)[]) =>
    names.some(name => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  const texts = TEXT_FIELDS.filter(name => isChanged(name)).map(name => {
    const text = after[name].trim()
    return [name, text === '' ? null : name === 'birthYear' ? Number(text) : text]
  })
  const values = attributes
    .filter(({ id }) => (before.attributes[id] ?? '') !== (after.attributes[id] ?? ''))
    .map(({ id, type }) => [id, attributeValue(after.attributes[id] ?? '', type)])
  return {
    ...Object.fromEntries(texts),
    ...(isChanged('kind') && { kind: after.kind }),
    ...(isChanged('tags') && { tags: [...after.tags] }),
    ...(values.length > 0 && { attributes: Object.fromEntries(values) }),
    ...(isChanged('consent', 'consentAt', 'consentSource', 'consentText', 'consentChannels') && {
      consent: {
        state: after.consent,
        at: after.consentAt === '' ? null : new Date(after.consentAt).toISOString(),
        source: after.consentSource.trim() || null,
        text: after.consentText.trim() || null,
        channels: [...after.consentChannels],
      },
    }),
    ...(isChanged('doNotContact') && { doNotContact: after.doNotContact }),
  }
}

function attributeValue(text: string, type: CustomerAttribute['type']) {
  const value = text.trim()
  if (value === '') return null
  if (type === 'number') return Number(value)
  return type === 'flag' ? value === 'true' : value
}

function localTime(moment: Date): string {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

function textsOf(read: (name: TextField) => string): Record<TextField, string> {
  return {
    name: read('name'),
    email: read('email'),
    phone: read('phone'),
    language: read('language'),
    region: read('region'),
    birthYear: read('birthYear'),
    accountExternalId: read('accountExternalId'),
    role: read('role'),
    owner: read('owner'),
    firstContactOn: read('firstContactOn'),
    acquisitionChannel: read('acquisitionChannel'),
    acquisitionCost: read('acquisitionCost'),
    statusOverride: read('statusOverride'),
    statusReason: read('statusReason'),
    retentionUntil: read('retentionUntil'),
  }
}
