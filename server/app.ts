import { Hono } from 'hono'
import { apiRoutes } from './api.ts'
import { presentedKey, signedInPerson } from './auth/identify-caller.ts'
import type { Deps } from './deps.ts'
import { bodyLimit, neverStored, sameOrigin } from './http/api-guards.ts'
import type { AppEnv } from './http/app-env.ts'
import { clientAddress } from './http/caller-address.ts'
import { clientRoutes } from './http/client.routes.ts'
import { failure, Problem } from './http/problem.ts'
import type { StaticFile } from './http/static-files.ts'
import { unsubscribeRoutes } from './invitations/unsubscribe.routes.ts'
import type { RespondPage } from './responses/respond-page.contract.ts'
import { respondPageRoutes } from './responses/respond-page.routes.ts'

export type Api = ReturnType<typeof apiRoutes>

export interface BuiltClient {
  readonly files: ReadonlyMap<string, StaticFile>
  readonly respondPage: RespondPage
}

/** The whole application: the API, the accounts, and the built client where there is one. */
export function createApp(deps: Deps, client?: BuiltClient) {
  const api = apiRoutes(deps)
  api.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Assay', version: '1' } })

  const app = new Hono<AppEnv>()
  app.onError(failure(deps.log))
  app.use('/api/*', neverStored, sameOrigin(deps.publicUrl), bodyLimit)
  app.use('/api/*', signedInPerson(deps.auth), presentedKey(deps))
  app.on(['GET', 'POST'], '/api/auth/*', clientAddress(deps.trustedProxies), c =>
    deps.auth.handler(c.req.raw),
  )
  app.route('/', api)
  app.all('/api/*', () => {
    throw new Problem('not-found')
  })
  app.route('/', unsubscribeRoutes(deps))
  if (client) {
    app.route('/', respondPageRoutes(deps, client.respondPage))
    app.route('/', clientRoutes(client.files))
  }
  return app
}
