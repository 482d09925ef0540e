/** `unsubscribe` is the person themselves, by the link in a mail. */
export type CustomerActorKind = 'person' | 'import' | 'unsubscribe'

/** One change of a customer; lines are added, never changed, and go with the customer. */
export interface CustomerEventTable {
  readonly customerId: string
  /** What the customer's revision was from then on. */
  readonly revision: number
  readonly at: string
  readonly by: CustomerActorKind
  /** The account, the import, or the invitation whose link it was. */
  readonly byId: string | null
  /** The account's name at that moment. */
  readonly byName: string | null
  /** Whether it concerns consent or its proof, or the bar to all contact. */
  readonly isConsent: number
  /** `FieldChange[]` as JSON. */
  readonly changes: string
}

/** That somebody has seen what is otherwise hidden of a customer. */
export interface CustomerAccessTable {
  readonly customerId: string
  readonly id: string
  readonly at: string
  /** `contact`: address and telephone in full; `copy`: everything, as a file. */
  readonly what: 'contact' | 'copy'
  readonly byId: string
  readonly byName: string
}

declare module '../database/database.ts' {
  interface Database {
    customerEvent: CustomerEventTable
    customerAccess: CustomerAccessTable
  }
}
