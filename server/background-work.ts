import { escalateOverdue } from './cases/escalate-overdue.ts'
import { examineResponses } from './cases/examine-responses.ts'
import { sendCaseMails } from './cases/send-case-mails.ts'
import type { Deps } from './deps.ts'
import { dueQuality } from './fieldwork/due-quality.ts'
import { CUSTOMER_IMPORTS } from './imports/customers/customer-imports.ts'
import { forgetUnusedImports } from './imports/forget-imports.ts'
import { RESPONSE_IMPORTS } from './imports/responses/response-imports.ts'
import { remind } from './invitations/remind.ts'
import { sendMails } from './invitations/send-mails.ts'
import { jobHandlers } from './job-handlers.ts'
import { runJobs } from './jobs/run-jobs.ts'
import { sweep } from './jobs/sweep.ts'
import { eraseExpiredCustomers } from './privacy/erase-expired-customers.ts'
import { forgetImportRows } from './privacy/forget-import-rows.ts'
import { dueRuns } from './reports/due-runs.ts'
import { foldAll } from './responses/fold-wave.ts'
import { forgetAddresses } from './responses/robots/address-count.queries.ts'
import { waveAnswers } from './responses/wave-answers.ts'
import { finishClosings } from './waves/close-wave.ts'
import { openAndCloseDueWaves } from './waves/open-and-close-due-waves.ts'

interface BackgroundWork {
  readonly stop: () => Promise<void>
}

/** Everything that goes on beside answering requests; what it leaves undone it takes up again. */
export function startBackgroundWork(deps: Deps): BackgroundWork {
  const { store, clock, log } = deps
  const stopping = new AbortController()
  const running = [
    runJobs({ store, handlers: jobHandlers(deps), clock, log }),
    sweep('fold', 1000, () => foldAll(store), log),
    sweep('alerts', 1000, () => examineResponses(deps), log),
    sweep('overdue cases', 60_000, () => escalateOverdue(deps), log),
    sweep('case mails', 2000, () => sendCaseMails(deps), log),
    sweep('due index runs', 3000, dueRuns(deps), log),
    sweep('due quality', 5000, () => dueQuality(deps), log),
    sweep('due waves', 1000, () => openAndCloseDueWaves(deps, waveAnswers), log),
    sweep('closings', 30_000, () => finishClosings(store, waveAnswers), log),
    sweep('mails', 1000, () => sendMails(deps, stopping.signal), log),
    sweep('reminders', 60_000, () => remind(deps), log),
    sweep('addresses of before', 3_600_000, () => forgetAddresses(store, clock()), log),
    sweep(
      'unused imports',
      3_600_000,
      async () => {
        for (const kind of [CUSTOMER_IMPORTS, RESPONSE_IMPORTS])
          await forgetUnusedImports(store, kind, clock())
      },
      log,
    ),
    sweep('retention', 3_600_000, () => eraseExpiredCustomers(deps), log),
    sweep('rows of imports', 3_600_000, () => forgetImportRows(store, clock()), log),
  ]
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(running.map(work => work.stop()))
    },
  }
}
