import { createRoute, type RouteConfig } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import { type Access, mayCall } from '../auth/role.ts'
import type { AppEnv } from './app-env.ts'
import { Problem } from './problem.ts'

type Declared<P extends string> = Omit<RouteConfig, 'path' | 'middleware'> & {
  readonly path: P
  /** Who may call it. There is no default: a route that does not say cannot be written. */
  readonly access: Access
}

/** A route of the API together with who may call it. */
export function declareRoute<P extends string, R extends Declared<P>>(config: R & { path: P }) {
  return createRoute({
    ...config,
    'x-access': config.access,
    middleware: requireAccess(config.access),
  })
}

function requireAccess(access: Access) {
  if (access === 'anyone') return createMiddleware<AppEnv>((_, next) => next())
  return createMiddleware<AppEnv>(async (c, next) => {
    if (access === 'api-key') {
      if (!(await c.var.hasKey())) throw new Problem('key-needed')
    } else {
      const person = await c.var.person()
      if (!person) throw new Problem('sign-in-needed')
      if (!mayCall(access, person.role)) throw new Problem('not-allowed')
    }
    await next()
  })
}
