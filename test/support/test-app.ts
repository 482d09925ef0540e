import { createHash } from 'node:crypto'
import { pino } from 'pino'
import { createApp } from '#server/app.ts'
import { openAuth, type PasswordHashing } from '#server/auth/auth.ts'
import type { Role } from '#server/auth/role.ts'
import { linkKeyOf } from '#server/auth/secret.ts'
import { addAccount } from '#server/auth/set-up.ts'
import type { Deps } from '#server/deps.ts'
import type { Mailer } from '#server/mail/mailer.ts'
import { type DialectName, openTestStore } from './dialects.ts'

const PUBLIC_URL = 'http://assay.test'
const SECRET = 'x'.repeat(32)
const PASSWORD = 'correct horse battery'

/** A hash that is slow to find is slow to make, for each account of each test. */
const QUICK_HASHING: PasswordHashing = {
  hash: async password => hash(password),
  verify: async given => given.hash === hash(given.password),
}

function hash(password: string): string {
  return createHash('sha256').update(password).digest('hex')
}

export interface TestApp {
  readonly deps: Deps
  readonly app: ReturnType<typeof createApp>
  /** The cookie of somebody with this role, who is added at the first asking. */
  readonly as: (role: Role) => Promise<{ readonly cookie: string }>
  /** Sends JSON and reads JSON: the shortest way to a route. */
  readonly call: (
    method: string,
    path: string,
    options?: { readonly body?: unknown; readonly headers?: Record<string, string> },
  ) => Promise<{ readonly status: number; readonly body: Json; readonly headers: Headers }>
  readonly close: () => Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
export type Json = any

/** The whole application on an empty database, reached through `app.request`. */
export async function testApp(
  dialect: DialectName,
  options: {
    readonly clock?: () => Date
    readonly mailer?: Mailer
    readonly password?: PasswordHashing
  } = {},
): Promise<TestApp> {
  const { store, close } = await openTestStore(dialect)
  const auth = await openAuth({
    ...{ store, secret: SECRET, publicUrl: PUBLIC_URL },
    password: options.password ?? QUICK_HASHING,
  })
  const clock = options.clock ?? (() => new Date())
  const deps: Deps = {
    store,
    auth,
    clock,
    publicUrl: PUBLIC_URL,
    linkKey: linkKeyOf(SECRET),
    mailer: options.mailer,
    allowances: new Map(),
    log: pino({ level: 'silent' }),
  }
  const app = createApp(deps)
  const cookies = new Map<Role, Promise<{ readonly cookie: string }>>()

  return {
    deps,
    app,
    as: role => {
      const known = cookies.get(role) ?? signIn(role)
      cookies.set(role, known)
      return known
    },
    call: async (method, path, { body, headers } = {}) => {
      const response = await app.request(path, {
        method,
        headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json') ?? false
      return {
        status: response.status,
        body: isJson && text ? JSON.parse(text) : text,
        headers: response.headers,
      }
    },
    close,
  }

  async function signIn(role: Role) {
    const email = `${role}@assay.test`
    await addAccount(auth, { name: role, email, password: PASSWORD }, role)
    const response = await auth.api.signInEmail({
      body: { email, password: PASSWORD },
      asResponse: true,
    })
    const cookie = response.headers
      .getSetCookie()
      .map(line => line.split(';')[0])
      .join('; ')
    return { cookie }
  }
}
