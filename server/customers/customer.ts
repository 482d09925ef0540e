import type { Consent } from './consent.ts'
import type {
  AttributeValue,
  ConsentColumn,
  CustomerRow,
  GivenValue,
  ImportColumn,
} from './customer-columns.ts'

/** What a file or a person says about a customer; what is left out stays, null clears. */
export type CustomerChanges = {
  readonly [N in Exclude<ImportColumn, 'externalId' | ConsentColumn>]?: GivenValue<N>
} & {
  readonly attributes?: Readonly<Record<string, AttributeValue | null>>
  readonly consent?: Partial<Consent>
}

/** Younger customers are not stored: children's data needs the consent of their parents. */
const MIN_AGE = 14

export function isTooYoung(birthYear: number, now: Date): boolean {
  return now.getUTCFullYear() - birthYear < MIN_AGE
}

/** Whether they may be written to at all: they have agreed, and there is a way to reach them. */
export function isInvitable(
  customer: Pick<CustomerRow, 'consent' | 'doNotContact' | 'emailKey' | 'phoneKey'>,
): boolean {
  return (
    customer.consent === 'granted' &&
    customer.doNotContact === 0 &&
    (customer.emailKey !== null || customer.phoneKey !== null)
  )
}
