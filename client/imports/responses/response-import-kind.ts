import { api, call, queries } from '../../api.ts'
import type { ImportKind } from '../import-kind.ts'
import { mappingIssues } from './mapping-issues.ts'
import { firstMapping, type ResponseImport } from './response-import.ts'

export const RESPONSE_IMPORT: ImportKind<ResponseImport> = {
  query: queries.import,
  check: (importId, json) =>
    call(api.imports[':importId'].check.$post({ param: { importId }, json })),
  commit: importId => call(api.imports[':importId'].commit.$post({ param: { importId } })),
  commitJob: 'commit-import',
  firstMapping,
  isReady: (file, mapping) => {
    const { isEmpty, twice } = mappingIssues(file, mapping)
    return !isEmpty && twice.length === 0
  },
  changes: ({ waveId }) => [['waves', waveId]],
}
