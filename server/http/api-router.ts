import { OpenAPIHono } from '@hono/zod-openapi'
import type { AppEnv } from './app-env.ts'
import { Problem } from './problem.ts'

/** A router of one concern: a request that does not fit its schema never reaches the handler. */
export function apiRouter() {
  return new OpenAPIHono<AppEnv>({
    defaultHook: result => {
      if (result.success) return
      throw new Problem('invalid-request', {
        detail: result.error.issues
          .map(issue => `${[result.target, ...issue.path].join('.')}: ${issue.message}`)
          .join('; '),
        details: result.error.issues.map(issue => ({
          path: issue.path.join('.'),
          message: issue.message,
        })),
      })
    },
  })
}
