import { CONSENT_WORDS } from '../customers/channel.ts'
import type { Customer } from '../customers/customer.queries.ts'
import type { Invitation } from './invitation.queries.ts'

/** Why a mail that was due is not written after all. */
export type Withheld =
  | 'answered'
  | 'declined'
  | 'bounced'
  | 'gone'
  | 'do-not-contact'
  | 'no-consent'
  | 'no-address'

/** Asked in the unit in which a mail begins to be sent: what has been said since counts. */
export function refusalToWrite(
  { state }: Pick<Invitation, 'state'>,
  customer: Customer | undefined,
): Withheld | undefined {
  if (state === 'completed') return 'answered'
  if (state === 'declined' || state === 'bounced') return state
  if (!customer) return 'gone'
  if (customer.doNotContact === 1) return 'do-not-contact'
  if (customer.consent !== 'granted' || !isByMail(customer)) return 'no-consent'
  return customer.emailKey === null ? 'no-address' : undefined
}

function isByMail({ consentChannels }: Customer): boolean {
  const channels: string[] = JSON.parse(consentChannels)
  return (
    channels.length === 0 ||
    channels.some(channel => CONSENT_WORDS.email.includes(channel.trim().toLowerCase()))
  )
}
