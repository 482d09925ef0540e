import type { z } from '@hono/zod-openapi'
import { consentOf } from './change-customer.ts'
import type { customer } from './customer.contract.ts'
import type { Customer } from './customer.queries.ts'
import { isInvitable } from './customer.ts'
import { maskedEmail, maskedPhone } from './masked.ts'

export type CustomerView = z.infer<typeof customer>

/** The customer as a page is shown it: address and telephone are there for whoever asks for them. */
export function viewCustomer(row: Customer): CustomerView {
  const { nameKey, nameTailKey, consentAt, consentSource, consentText, consentChannels, ...shown } =
    row
  const { sourceUpdatedAt, importId, ...plain } = shown
  const { state, at, source, text, channels } = consentOf(row)
  return {
    ...plain,
    email: masked(row.email, maskedEmail),
    emailKey: masked(row.emailKey, maskedEmail),
    phone: masked(row.phone, maskedPhone),
    phoneKey: masked(row.phoneKey, maskedPhone),
    tags: JSON.parse(row.tags),
    attributes: JSON.parse(row.attributes),
    consent: { state, at, source, text, channels: [...channels] },
    doNotContact: row.doNotContact === 1,
    isInvitable: isInvitable(row),
  }
}

const masked = (value: string | null, mask: (value: string) => string) =>
  value === null ? null : mask(value)
