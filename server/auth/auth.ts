import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import type { Store } from '../database/database.ts'
import { CLIENT_ADDRESS } from '../http/caller-address.ts'

interface AuthOptions {
  readonly store: Store
  readonly secret: string
  readonly publicUrl: string
  /** How passwords are hashed; as better-auth does it (scrypt) where it is absent. */
  readonly password?: PasswordHashing
}

export type PasswordHashing = NonNullable<
  NonNullable<BetterAuthOptions['emailAndPassword']>['password']
>

/** Accounts and sessions by better-auth, on our own database instance. */
export async function openAuth(options: AuthOptions) {
  const config = authConfig(options)
  const { runMigrations } = await getMigrations(config)
  await runMigrations()
  return betterAuth(config)
}

export type Auth = Awaited<ReturnType<typeof openAuth>>

function authConfig({ store, secret, publicUrl, password }: AuthOptions) {
  return {
    database: {
      db: store.accounts,
      type: store.dialect.name,
    },
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    trustedOrigins: [publicUrl],
    // People are added by an administrator; the first one comes through the set-up link.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      ...(password && { password }),
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, defaultValue: 'viewer', input: false },
      },
    },
    session: { expiresIn: 60 * 60 * 24 * 7, updateAge: 60 * 60 * 24 },
    rateLimit: { enabled: true, storage: 'database' },
    advanced: {
      cookiePrefix: 'assay',
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
    telemetry: { enabled: false },
  } satisfies BetterAuthOptions
}
