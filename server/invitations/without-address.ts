import type { Delivery } from '../mail/mailer.ts'

/**
 * Mail servers like to repeat the address that they refuse. It is kept with the customer alone, so
 * that it goes when the customer goes.
 */
export function withoutAddress(delivery: Delivery, address: string): Delivery {
  if (delivery.outcome === 'sent') return delivery
  const at = delivery.reason.toLowerCase().indexOf(address.toLowerCase())
  if (at < 0) return delivery
  const { reason } = delivery
  const rest = `${reason.slice(0, at)}…${reason.slice(at + address.length)}`
  return withoutAddress({ ...delivery, reason: rest }, address)
}
