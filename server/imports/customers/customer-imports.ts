import type { ImportKind } from '../import-kind.ts'
import { checkCustomers } from './check-customers.ts'
import { openCustomerCommit } from './commit-customers.ts'
import { profileCustomers } from './customer-file.ts'
import type { CustomerOutcome } from './customer-import.contract.ts'
import { type CustomerImportOutcome, NO_ROWS } from './import-outcome.ts'

export const CUSTOMER_IMPORTS: ImportKind<
  'customerImport',
  CustomerImportOutcome,
  CustomerOutcome
> = {
  table: 'customerImport',
  checkJob: 'check-customer-import',
  commitJob: 'commit-customer-import',
  takesWorkbooks: true,
  parts: [
    { table: 'customerImportRows', atOnce: 20 },
    { table: 'customerImportPiece', atOnce: 1 },
  ],
  profile: profileCustomers,
  dryRun: checkCustomers,
  openCommit: openCustomerCommit,
  noRows: NO_ROWS,
  withCounts: (outcome, counts) => ({ ...outcome, counts }),
}
