import type { Logger } from 'pino'
import type { Auth } from './auth/auth.ts'
import type { Store } from './database/database.ts'
import type { AddressList } from './http/caller-address.ts'
import type { Mailer } from './mail/mailer.ts'
import type { AddressAllowances } from './responses/robots/admit-address.ts'

/** What the application is given by whoever starts it: the process, or a test. */
export interface Deps {
  readonly store: Store
  readonly auth: Auth
  readonly clock: () => Date
  /** Where respondents and colleagues reach us; without a slash at the end. */
  readonly publicUrl: string
  /** From which personal links are made, and challenges on open ones. */
  readonly linkKey: string
  /** Absent where no mail server is set. */
  readonly mailer?: Mailer
  /** Whose word is taken for who calls; absent where it is nobody's. */
  readonly trustedProxies?: AddressList
  readonly allowances: AddressAllowances
  readonly log: Logger
}
