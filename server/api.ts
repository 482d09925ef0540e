import { sessionRoutes } from './auth/session.routes.ts'
import type { Deps } from './deps.ts'
import { apiRouter } from './http/api-router.ts'
import { jobRoutes } from './jobs/job.routes.ts'

/** Every route of the API; the type is the contract that the client is compiled against. */
export function apiRoutes(deps: Deps) {
  return apiRouter().route('/', sessionRoutes(deps)).route('/', jobRoutes(deps))
}
