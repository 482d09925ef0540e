import { api, call } from '../../api.ts'
import type { Contact } from './privacy-queries.ts'

/** Address and telephone in full; the server notes who has seen them. */
export function showContact(customerId: string): Promise<Contact> {
  return call(api.customers[':customerId'].contact.$post({ param: { customerId } }))
}
