import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../http/app-env.ts'
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
