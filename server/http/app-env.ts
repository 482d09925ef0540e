import type { Person } from '../auth/person.ts'

/** What every handler finds in its context. */
export interface AppEnv {
  readonly Variables: {
    /** Whoever has signed in, asked for once a request and only where somebody wants to know. */
    readonly person: () => Promise<Person | undefined>
  }
}
