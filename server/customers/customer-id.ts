import { randomUUID } from 'node:crypto'

/**
 * 128 bits, 56 of them random, in hexadecimal that rise with time, and with the place among those made at one moment:
 * a million new rows are written at the end of their table, not all over it.
 */
export function newCustomerId(now: Date, place = 0): string {
  const time = now.getTime().toString(16).padStart(12, '0')
  // Of the UUID only digits that are random; Node makes them in stock, many at a time.
  const random = randomUUID()
  return `${time}${place.toString(16).padStart(6, '0')}${random.slice(0, 2)}${random.slice(24)}`
}
