import type { Logger } from 'pino'
import type { Auth } from './auth/auth.ts'
import type { Store } from './database/database.ts'
import type { Mailer } from './mail/mailer.ts'

/** What the application is given by whoever starts it: the process, or a test. */
export interface Deps {
  readonly store: Store
  readonly auth: Auth
  readonly clock: () => Date
  /** Where respondents and colleagues reach us; without a slash at the end. */
  readonly publicUrl: string
  /** From which personal links are made. */
  readonly linkKey: string
  /** Absent where no mail server is set. */
  readonly mailer?: Mailer
  readonly log: Logger
}
