import type { Context } from 'hono'
import type { Person } from '../auth/person.ts'
import { Problem } from './problem.ts'

/** What every handler finds in its context. */
export interface AppEnv {
  readonly Variables: {
    /** The signed-in person, looked up at most once a request and only where it is asked for. */
    readonly person: () => Promise<Person | undefined>
    /** Whether the caller is a program with an API key. */
    readonly hasKey: () => Promise<boolean>
  }
}

/** The signed-in person on a route that requires one. */
export async function signedIn(c: Context<AppEnv>): Promise<Person> {
  const person = await c.var.person()
  if (!person) throw new Problem('sign-in-needed')
  return person
}
