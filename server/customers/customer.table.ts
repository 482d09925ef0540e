import type { ConsentState } from './consent.ts'
import type { CustomerKind } from './customer.ts'

/** Somebody who may be asked: a person, or an account of several. */
export interface CustomerTable {
  /** Rises with time. */
  readonly id: string
  /** Which of the company's systems it comes from; '' where there is but one. */
  readonly source: string
  /** What it is called there; with the source the key of every import. */
  readonly externalId: string
  readonly kind: CustomerKind
  readonly accountExternalId: string | null
  /** What a person is in the account: decider, user … */
  readonly role: string | null
  readonly name: string | null
  /** As names are searched for and compared; the tail is the family or the given name. */
  readonly nameKey: string | null
  readonly nameTailKey: string | null
  /** As it was given. */
  readonly email: string | null
  /** Lower-case; absent where what was given is no address. */
  readonly emailKey: string | null
  /** As it was given. */
  readonly phone: string | null
  /** E.164; absent where what was given is no number. */
  readonly phoneKey: string | null
  readonly language: string | null
  readonly region: string | null
  readonly firstContactOn: string | null
  readonly acquisitionChannel: string | null
  /** A decimal as text: money is never a binary fraction. */
  readonly acquisitionCost: string | null
  readonly owner: string | null
  readonly statusOverride: string | null
  readonly statusReason: string | null
  /** Texts as JSON. */
  readonly tags: string
  readonly birthYear: number | null
  /** Values by the ids of the declared attributes, as JSON. */
  readonly attributes: string
  readonly consent: ConsentState
  readonly consentAt: string | null
  readonly consentSource: string | null
  /** The version of the text that was agreed to. */
  readonly consentText: string | null
  /** Channels as JSON; none means every one. */
  readonly consentChannels: string
  readonly doNotContact: number
  readonly retentionUntil: string | null
  /** When the source changed it last, as far as it says so. */
  readonly sourceUpdatedAt: string | null
  /** The import that brought it; null where somebody added it, or nobody has noted it. */
  readonly importId: string | null
  readonly revision: number
  readonly createdAt: string
  readonly updatedAt: string
}

declare module '../database/database.ts' {
  interface Database {
    customer: CustomerTable
  }
}
