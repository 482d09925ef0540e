import { resolve } from 'node:path'
import { z } from 'zod'
import { type AddressList, addressList } from './http/caller-address.ts'
import { type MailSettings, readMailSettings } from './mail/mail-settings.ts'

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().max(300).optional(),
  TRUSTED_PROXIES: z.string().optional(),
})

export interface Env {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** PostgreSQL instead of the SQLite file in `dataDir`. */
  readonly databaseUrl?: string
  /** The address that links in mails and QR codes start with; without it, the one listened on. */
  readonly publicUrl?: string
  /** Without it no mails are sent. */
  readonly mail?: MailSettings
  /** Whose X-Forwarded-For says who calls. */
  readonly trustedProxies: AddressList
}

/** Reads the settings, all of them optional. Throws with one line per wrong one. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([name, value]) => name in settings.shape && value !== ''),
  )
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    throw new RangeError(
      parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    )
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, SMTP_URL, MAIL_FROM, TRUSTED_PROXIES } =
    parsed.data
  if (!SMTP_URL !== !MAIL_FROM) {
    throw new RangeError('SMTP_URL and MAIL_FROM belong together: set both, or neither')
  }
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, ''),
    mail: SMTP_URL && MAIL_FROM ? readMailSettings(SMTP_URL, MAIL_FROM) : undefined,
    trustedProxies: readProxies(TRUSTED_PROXIES ?? ''),
  }
}

function readProxies(list: string): AddressList {
  const entries = list.split(',').map(entry => entry.trim())
  try {
    return addressList(entries.filter(entry => entry !== ''))
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError(`TRUSTED_PROXIES: ${error.message}`)
    throw error
  }
}

export const SETTINGS_HELP = `Assay measures customer satisfaction.

Usage: npm start [-- --help]

Settings, all optional, read from the environment:
  PORT             port to listen on (4000)
  HOST             address to listen on (127.0.0.1)
  DATA_DIR         folder of the database file and the secrets (data)
  DATABASE_URL     postgres://… to use PostgreSQL instead of the file in DATA_DIR
  PUBLIC_URL       address that respondents reach, for links and QR codes (http://HOST:PORT)
  SMTP_URL         smtp://user:password@host:587 or smtps://… to send mails (none are sent)
  MAIL_FROM        who mails come from, as Name <address>; together with SMTP_URL
  TRUSTED_PROXIES  addresses or networks of proxies that say who calls in X-Forwarded-For (none)
`
