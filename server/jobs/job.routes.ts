import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { cancelJob, getJob } from './job.contract.ts'
import { findJob, type Job, requestCancel } from './job.queries.ts'

export function jobRoutes({ store, clock }: Deps) {
  return apiRouter()
    .openapi(getJob, async c => {
      const job = await findJob(store.read, c.req.valid('param').jobId)
      if (!job) throw new Problem('not-found')
      return c.json(view(job), 200)
    })
    .openapi(cancelJob, async c => {
      const { jobId } = c.req.valid('param')
      const job = await store.write(async trx => {
        await requestCancel(trx, jobId, clock())
        return findJob(trx, jobId)
      })
      if (!job) throw new Problem('not-found')
      return c.json(view(job), 200)
    })
}

function view({ id, kind, state, progress, result, error }: Job) {
  return { id, kind, state, progress, result: result === null ? null : JSON.parse(result), error }
}
