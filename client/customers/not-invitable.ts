import type { Customer } from './customer.ts'

export type Reason = 'barred' | 'denied' | 'withdrawn' | 'unknown' | 'unreachable'

/** Why a customer is invited to nothing; empty where they may be. */
export function notInvitable({
  doNotContact,
  consent,
  emailKey,
  phoneKey,
}: Pick<Customer, 'doNotContact' | 'consent' | 'emailKey' | 'phoneKey'>): readonly Reason[] {
  return [
    ...(doNotContact ? ['barred' as const] : []),
    ...(consent.state === 'granted' ? [] : [consent.state]),
    ...(emailKey === null && phoneKey === null ? ['unreachable' as const] : []),
  ]
}
