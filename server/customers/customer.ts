import type { Consent } from './consent.ts'

export const CUSTOMER_KINDS = ['person', 'account'] as const
export type CustomerKind = (typeof CUSTOMER_KINDS)[number]

export type AttributeValue = string | number | boolean

/** What a file or a person says about a customer; what is not said stays, null clears. */
export interface CustomerChanges {
  readonly kind?: CustomerKind | null
  readonly accountExternalId?: string | null
  readonly role?: string | null
  readonly name?: string | null
  readonly email?: string | null
  readonly phone?: string | null
  readonly language?: string | null
  readonly region?: string | null
  readonly firstContactOn?: string | null
  readonly acquisitionChannel?: string | null
  readonly acquisitionCost?: string | null
  readonly owner?: string | null
  readonly statusOverride?: string | null
  readonly statusReason?: string | null
  readonly tags?: readonly string[] | null
  readonly birthYear?: number | null
  readonly attributes?: Readonly<Record<string, AttributeValue | null>>
  readonly consent?: Partial<Consent>
  readonly doNotContact?: boolean
  readonly retentionUntil?: string | null
  readonly sourceUpdatedAt?: string | null
}

/** Below it nobody is kept: children's data needs the consent of their parents. */
export const YOUNGEST_AGE = 14

export function isTooYoung(birthYear: number, now: Date): boolean {
  return now.getUTCFullYear() - birthYear < YOUNGEST_AGE
}

/** Whether anybody may write to them at all: they have agreed, and there is a way to reach them. */
export function isInvitable(customer: {
  readonly consent: string
  readonly doNotContact: number
  readonly emailKey: string | null
  readonly phoneKey: string | null
}): boolean {
  return (
    customer.consent === 'granted' &&
    customer.doNotContact === 0 &&
    (customer.emailKey !== null || customer.phoneKey !== null)
  )
}
