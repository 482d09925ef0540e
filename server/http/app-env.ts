import type { Person } from '../auth/person.ts'

/** What every handler finds in its context. */
export interface AppEnv {
  readonly Variables: {
    /** Whoever has signed in, asked for once a request and only where somebody wants to know. */
    readonly person: () => Promise<Person | undefined>
    /** Whether a program calls that bears a key of ours. */
    readonly hasKey: () => Promise<boolean>
  }
}
