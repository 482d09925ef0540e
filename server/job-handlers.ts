import { recentComplaint } from './cases/case.queries.ts'
import type { Deps } from './deps.ts'
import { settleQuality } from './fieldwork/settle-quality.ts'
import { checkImport } from './imports/check-import.ts'
import { commitImport } from './imports/commit-import.ts'
import { CUSTOMER_IMPORTS } from './imports/customers/customer-imports.ts'
import { RESPONSE_IMPORTS } from './imports/responses/response-imports.ts'
import { inviteSample } from './invitations/invite-sample.ts'
import { queueMails } from './invitations/queue-mails.ts'
import type { JobHandlers } from './jobs/job-kinds.ts'
import { makeGroupRun } from './reports/make-group-run.ts'
import { makeIndexRun } from './reports/make-index-run.ts'
import { repeatIndexRun } from './reports/repeat-index-run.ts'
import { previewFrame } from './sampling/read-frame.ts'

/** Who does the work of each kind of job. */
export function jobHandlers(deps: Deps): JobHandlers {
  const { store, clock } = deps
  return {
    'check-import': ({ importId }, progress) =>
      checkImport(store, RESPONSE_IMPORTS, importId, clock(), progress),
    'commit-import': ({ importId }, progress) =>
      commitImport(store, RESPONSE_IMPORTS, importId, clock, progress),
    'check-customer-import': ({ importId }, progress) =>
      checkImport(store, CUSTOMER_IMPORTS, importId, clock(), progress),
    'commit-customer-import': ({ importId }, progress) =>
      commitImport(store, CUSTOMER_IMPORTS, importId, clock, progress),
    'count-frame': ({ waveId }, progress) => previewFrame(deps, recentComplaint, waveId, progress),
    'draw-sample': ({ waveId }, progress) => inviteSample(deps, recentComplaint, waveId, progress),
    'queue-mails': ({ waveId }, progress) => queueMails(store, waveId, clock, progress),
    'settle-quality': (payload, progress) => settleQuality(deps, payload, progress),
    'index-run': (payload, progress) => makeIndexRun(deps, payload, progress),
    'compare-groups': (payload, progress) => makeGroupRun(deps, payload, progress),
    'repeat-index-run': ({ runId }, progress) => repeatIndexRun(deps, runId, progress),
  }
}
