import addressparser from 'nodemailer/lib/addressparser'

export interface MailSettings {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; without, the connection turns to TLS when the server offers it. */
  readonly secure: boolean
  readonly user?: string
  readonly password?: string
  readonly from: { readonly name: string; readonly address: string }
}

/** From `smtp://user:password@host:587` or `smtps://…`, and `Name <address>`. */
export function readMailSettings(smtpUrl: string, mailFrom: string): MailSettings {
  const url = new URL(smtpUrl)
  const secure = url.protocol === 'smtps:'
  const [sender] = addressparser(mailFrom, { flatten: true })
  if (!sender?.address) throw new RangeError(`MAIL_FROM: no address in ${mailFrom}`)
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    ...(url.username && {
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    }),
    from: { name: sender.name, address: sender.address },
  }
}
