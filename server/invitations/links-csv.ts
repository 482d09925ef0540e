import { stringify } from 'csv-stringify/sync'
import { findCustomers } from '../customers/customer.queries.ts'
import type { Deps } from '../deps.ts'
import { type Invitation, type InvitationRange, listInvitations } from './invitation.queries.ts'
import { personalLink } from './personal-link.ts'

const PAGE = 500

/** The links as other programs send them, a page of rows at a time; no cell of it is a formula. */
export async function* linksCsv(
  deps: Pick<Deps, 'store' | 'publicUrl' | 'linkKey'>,
  waveId: string,
  range: InvitationRange,
): AsyncGenerator<string> {
  yield stringify([['number', 'external_id', 'name', 'channel', 'language', 'state', 'link']], {
    bom: true,
  })
  let from = range.from
  for (;;) {
    const page = await listInvitations(deps.store.read, waveId, { ...range, from }, PAGE)
    const customers = await findCustomers(deps.store.read, page.flatMap(ofCustomer))
    yield stringify(
      page.map(invitation => {
        const customer = customers.get(invitation.customerId ?? '')
        return [
          invitation.number,
          customer?.externalId,
          customer?.name ?? invitation.label,
          invitation.channel,
          invitation.language,
          invitation.state,
          personalLink(deps, invitation),
        ]
      }),
      { escape_formulas: true },
    )
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    from = last.number + 1
  }
}

const ofCustomer = ({ customerId }: Invitation): string[] =>
  customerId === null ? [] : [customerId]
