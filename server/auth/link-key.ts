import { createHmac } from 'node:crypto'

/** The key of links: of the same secret as sessions, for what respondents are sent and asked alone. */
export const linkKeyOf = (secret: string): string =>
  createHmac('sha256', secret).update('personal links').digest('base64url')
