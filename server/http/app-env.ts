import type { Context } from 'hono'
import type { Person } from '../auth/person.ts'
import { Problem } from './problem.ts'

/** What every handler finds in its context. */
export interface AppEnv {
  readonly Variables: {
    /** Whoever has signed in, asked for once a request and only where somebody wants to know. */
    readonly person: () => Promise<Person | undefined>
    /** Whether a program calls that bears a key of ours. */
    readonly hasKey: () => Promise<boolean>
  }
}

/** Whoever calls a route that not everybody may call. */
export async function signedIn(c: Context<AppEnv>): Promise<Person> {
  const person = await c.var.person()
  if (!person) throw new Problem('sign-in-needed')
  return person
}
