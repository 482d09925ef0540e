import { blankCustomer, changeCustomer } from '#server/customers/change-customer.ts'
import type { Customer } from '#server/customers/customer.queries.ts'
import { putCustomers } from '#server/customers/customer.queries.ts'
import type { CustomerChanges } from '#server/customers/customer.ts'
import type { Deps } from '#server/deps.ts'
import { createInvitations, type NewInvitation } from '#server/invitations/create-invitations.ts'

const MORNING = new Date('2026-03-02T08:00:00Z')

/** A customer who has agreed to be asked by mail, unless something else is said. */
export function customer(number: number, changes: CustomerChanges = {}): Customer {
  const key = { id: `c${String(number).padStart(8, '0')}`, source: '', externalId: `C-${number}` }
  return changeCustomer(
    blankCustomer(key, MORNING),
    {
      name: `Customer ${number}`,
      email: `c${number}@example.test`,
      consent: { state: 'granted', at: '2026-01-01', source: 'shop' },
      ...changes,
    },
    { by: 'person', now: MORNING },
  ).customer
}

/** Puts customers in and invites them by mail; the invitations differ from each other as is said. */
export async function inviteCustomers(
  { store, linkKey }: Pick<Deps, 'store' | 'linkKey'>,
  waveId: string,
  customers: readonly Customer[],
  own: (customer: Customer, at: number) => Partial<NewInvitation> = () => ({}),
): Promise<void> {
  const AT_ONCE = 5000
  for (let from = 0; from < customers.length; from += AT_ONCE) {
    const some = customers.slice(from, from + AT_ONCE)
    await store.write(async trx => {
      await putCustomers(trx, store.dialect, some)
      await createInvitations(
        trx,
        { dialect: store.dialect, linkKey, waveId, now: MORNING },
        some.map((one, at) => ({
          customerId: one.id,
          channel: 'email' as const,
          language: 'en' as const,
          ...own(one, from + at),
        })),
      )
    })
  }
}
