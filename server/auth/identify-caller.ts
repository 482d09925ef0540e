import { createMiddleware } from 'hono/factory'
import type { Deps } from '../deps.ts'
import type { AppEnv } from '../http/app-env.ts'
import { Problem } from '../http/problem.ts'
import { useApiKey } from './api-key.queries.ts'
import type { Auth } from './auth.ts'
import { type Person, personOf } from './person.ts'

/** Lets handlers ask who has signed in; the session is looked up at the first asking, once. */
export function signedInPerson(auth: Auth) {
  return createMiddleware<AppEnv>((c, next) => {
    let person: Promise<Person | undefined> | undefined
    c.set('person', () => {
      person ??= personOf(auth, c.req.raw.headers)
      return person
    })
    return next()
  })
}

const MAX_IN_A_MINUTE = 120

/** Lets routes for programs ask whether the request bears a key that we have made. */
export function presentedKey({ store, clock }: Pick<Deps, 'store' | 'clock'>) {
  return createMiddleware<AppEnv>(async (c, next) => {
    c.set('hasKey', async () => {
      const [, key] = /^Bearer (assay_[\w-]{43})$/.exec(c.req.header('authorization') ?? '') ?? []
      if (!key) return false
      const now = clock()
      const uses = await store.write(trx => useApiKey(trx, key, now))
      if (uses !== undefined && uses > MAX_IN_A_MINUTE) {
        const headers = { 'Retry-After': String(60 - now.getUTCSeconds()) }
        throw new Problem('too-many-requests', { headers })
      }
      return uses !== undefined
    })
    await next()
  })
}
