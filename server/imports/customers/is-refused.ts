import type { CustomerRow } from './customer-row.ts'

/** Whether a row is taken over at all is up to what it says itself, not to what is known. */
export const isRefused = ({ externalId, errors }: CustomerRow): boolean =>
  externalId === undefined || errors.length > 0
