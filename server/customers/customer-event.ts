import type { Selectable } from 'kysely'
import type { Customer } from './customer.queries.ts'
import type { CustomerActorKind, CustomerEventTable } from './customer-event.table.ts'
import { concernsConsent, fieldChanges } from './field-changes.ts'

export type CustomerEvent = Selectable<CustomerEventTable>

/** Who changes a customer. */
export interface CustomerActor {
  readonly by: CustomerActorKind
  readonly id: string | null
  readonly name: string | null
}

/** The line of the history that tells one revision from the one before. */
export function customerEvent(
  before: Customer,
  after: Customer,
  { by, id, name }: CustomerActor,
): CustomerEvent {
  const changes = fieldChanges(before, after)
  return {
    customerId: after.id,
    revision: after.revision,
    at: after.updatedAt,
    by,
    byId: id,
    byName: name,
    isConsent: concernsConsent(changes) ? 1 : 0,
    changes: JSON.stringify(changes),
  }
}
