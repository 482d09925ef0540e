import type { Context } from 'hono'
import type { Person } from '../auth/person.ts'
import type { AppEnv } from './app-env.ts'
import { Problem } from './problem.ts'

/** Whoever calls a route that not everybody may call. */
export async function signedIn(c: Context<AppEnv>): Promise<Person> {
  const person = await c.var.person()
  if (!person) throw new Problem('sign-in-needed')
  return person
}
