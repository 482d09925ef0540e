import { api, call, queries } from '../../api.ts'
import type { ImportKind } from '../import-kind.ts'
import { type CustomerImport, firstMapping } from './customer-import.ts'
import { hasIssues, mappingIssues } from './mapping-issues.ts'

export const CUSTOMER_IMPORT: ImportKind<CustomerImport> = {
  query: queries.customerImport,
  check: (importId, json) =>
    call(api['customer-imports'][':importId'].check.$post({ param: { importId }, json })),
  commit: importId =>
    call(api['customer-imports'][':importId'].commit.$post({ param: { importId } })),
  commitJob: 'commit-customer-import',
  firstMapping: file => firstMapping(file, new Date().getTimezoneOffset()),
  isReady: (_, mapping) => !hasIssues(mappingIssues(mapping)),
  changes: () => [['customers'], ['segments']],
}
