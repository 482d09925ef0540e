import type { CustomerRow } from './customer-columns.ts'

declare module '../database/database.ts' {
  interface Database {
    /** Somebody who may be asked: a person, or an account of several. */
    customer: CustomerRow
  }
}
