import { randomBytes } from 'node:crypto'

/**
 * 128 bits in hexadecimal that rise with time, and with the place among those made at one moment:
 * a million new rows are written at the end of their table, not all over it.
 */
export function newCustomerId(now: Date, place = 0): string {
  const time = now.getTime().toString(16).padStart(12, '0')
  return `${time}${place.toString(16).padStart(6, '0')}${randomBytes(7).toString('hex')}`
}
