import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import { findJob } from '#server/jobs/job.queries.ts'
import type { JobHandlers } from '#server/jobs/job-kinds.ts'
import { runJobs } from '#server/jobs/run-jobs.ts'
import type { Json, TestApp } from './test-app.ts'

const NOBODY = async (): Promise<never> => {
  throw new Error('no such work in this test')
}

/** Works until a job has ended, and answers it as a page sees it. */
export async function finishJob(
  test: TestApp,
  jobId: string,
  handlers: Partial<JobHandlers>,
): Promise<Json> {
  const runner = runJobs({
    store: test.deps.store,
    handlers: {
      'check-import': NOBODY,
      'commit-import': NOBODY,
      'check-customer-import': NOBODY,
      'commit-customer-import': NOBODY,
      'count-frame': NOBODY,
      'draw-sample': NOBODY,
      'queue-mails': NOBODY,
      'settle-quality': NOBODY,
      'index-run': NOBODY,
      'repeat-index-run': NOBODY,
      'compare-groups': NOBODY,
      ...handlers,
    },
    clock: test.deps.clock,
    log: pino({ level: 'silent' }),
  })
  try {
    for (;;) {
      const job = await findJob(test.deps.store.read, jobId)
      if (job && ['done', 'failed', 'cancelled'].includes(job.state)) break
      await setTimeout(20)
    }
  } finally {
    await runner.stop()
  }
  return (await test.call('GET', `/api/jobs/${jobId}`)).body
}
