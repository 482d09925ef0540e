import { describe, expect, it } from 'vitest'
import type { Customer, CustomerAttribute } from '#client/customers/customer.ts'
import { changesOf, formValues, NEW_CUSTOMER } from '#client/customers/customer-form-values.ts'
import { notInvitable } from '#client/customers/not-invitable.ts'

const CUSTOMER: Customer = {
  id: 'a',
  source: '',
  externalId: 'C1',
  kind: 'person',
  accountExternalId: null,
  role: null,
  name: 'Ada',
  email: 'Ada@x.example',
  emailKey: 'ada@x.example',
  phone: null,
  phoneKey: null,
  language: null,
  region: 'Bath',
  firstContactOn: '2024-01-06',
  acquisitionChannel: null,
  acquisitionCost: '12.50',
  owner: null,
  statusOverride: null,
  statusReason: null,
  tags: ['vip'],
  birthYear: 1980,
  attributes: { spent: 12.5, member: false },
  consent: {
    state: 'granted',
    at: '2026-01-06T01:30:00.000Z',
    source: 'shop',
    text: null,
    channels: [],
  },
  doNotContact: false,
  isInvitable: true,
  retentionUntil: null,
  revision: 3,
  createdAt: '2026-01-06T01:30:00.000Z',
  updatedAt: '2026-01-06T01:30:00.000Z',
}
const ATTRIBUTES: CustomerAttribute[] = [
  { id: 'spent', title: 'Spent', type: 'number' },
  { id: 'member', title: 'Member', type: 'flag' },
  { id: 'tier', title: 'Tier', type: 'text' },
]

describe('the form of a customer', () => {
  const before = formValues(CUSTOMER)

  it('says nothing where nothing was changed', () => {
    expect(changesOf(before, formValues(CUSTOMER), ATTRIBUTES)).toEqual({})
    expect(changesOf(NEW_CUSTOMER, NEW_CUSTOMER, ATTRIBUTES)).toEqual({})
  })

  it('says what was changed, and null for what was emptied', () => {
    const after = {
      ...before,
      name: ' Ada L ',
      region: '',
      birthYear: '1981',
      attributes: { ...before.attributes, spent: '', member: 'true', tier: 'gold' },
    }
    expect(changesOf(before, after, ATTRIBUTES)).toEqual({
      name: 'Ada L',
      region: null,
      birthYear: 1981,
      attributes: { spent: null, member: true, tier: 'gold' },
    })
  })

  it('tells consent whole, since its parts prove one another', () => {
    const { consent } = changesOf(before, { ...before, consentSource: 'app' }, ATTRIBUTES)
    expect(consent).toEqual({ ...CUSTOMER.consent, source: 'app' })
  })
})

describe('why a customer is invited to nothing', () => {
  it('is every reason at once', () => {
    expect(notInvitable(CUSTOMER)).toEqual([])
    const barred = { ...CUSTOMER, doNotContact: true, emailKey: null }
    expect(
      notInvitable({ ...barred, consent: { ...CUSTOMER.consent, state: 'withdrawn' } }),
    ).toEqual(['barred', 'withdrawn', 'unreachable'])
  })
})
