import type { z } from '@hono/zod-openapi'
import { consentOf } from './change-customer.ts'
import type { customer } from './customer.contract.ts'
import type { Customer } from './customer.queries.ts'
import { isInvitable } from './customer.ts'

export type CustomerView = z.infer<typeof customer>

/** The customer as a page is shown it. */
export function viewCustomer(row: Customer): CustomerView {
  const { nameKey, nameTailKey, consentAt, consentSource, consentText, consentChannels, ...shown } =
    row
  const { sourceUpdatedAt, importId, ...plain } = shown
  const { state, at, source, text, channels } = consentOf(row)
  return {
    ...plain,
    tags: JSON.parse(row.tags),
    attributes: JSON.parse(row.attributes),
    consent: { state, at, source, text, channels: [...channels] },
    doNotContact: row.doNotContact === 1,
    isInvitable: isInvitable(row),
  }
}
