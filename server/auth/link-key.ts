import { createHmac } from 'node:crypto'

/** The key from which personal links are made: of the same secret as sessions, for this use alone. */
export const linkKeyOf = (secret: string): string =>
  createHmac('sha256', secret).update('personal links').digest('base64url')
