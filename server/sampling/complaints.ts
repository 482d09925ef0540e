import type { RawBuilder } from 'kysely'

/**
 * What sampling needs of complaints; the concern that keeps them does it. A condition on "customer":
 * has a case that is open, or one that was opened at or after this moment.
 */
export type RecentComplaint = (since: string) => RawBuilder<boolean>
