import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { composeMail } from './compose-mail.ts'
import type { MailSettings } from './mail-settings.ts'
import type { Delivery, Mail, Mailer } from './mailer.ts'

const CONNECTION_TIMEOUT_MS = 30_000
/** A server may think long before it takes a mail, but not for ever. */
const SILENCE_MS = 120_000
const IDLE_MS = 10_000

/**
 * Sends over SMTP on connections that stay open while there is something to send. nodemailer's own
 * transport does not tell whether a mail was on its way when a connection broke, and on that hangs
 * whether it may be sent again.
 */
export function smtpMailer(settings: MailSettings): Mailer {
  const idle = new Map<SMTPConnection, NodeJS.Timeout>()

  function take(): SMTPConnection | undefined {
    const [free] = idle.keys()
    if (free) forget(free)
    return free
  }

  function forget(gone: SMTPConnection): void {
    clearTimeout(idle.get(gone))
    idle.delete(gone)
  }

  function keep(connection: SMTPConnection): void {
    idle.set(
      connection,
      setTimeout(() => {
        idle.delete(connection)
        connection.quit()
      }, IDLE_MS).unref(),
    )
  }

  async function send(mail: Mail): Promise<Delivery> {
    let begun = false
    let connection: SMTPConnection | undefined
    try {
      const raw = await composeMail(settings.from, mail)
      connection = take() ?? (await connect(settings, forget))
      // Read only once the server has taken the addresses and asked for the content.
      const content = new Readable({
        read() {
          begun = true
          this.push(raw)
          this.push(null)
        },
      })
      await handOver(connection, settings.from.address, mail.to.address, content, raw.length)
      keep(connection)
      return { outcome: 'sent' }
    } catch (error) {
      connection?.close()
      return deliveryOf(failureOf(error), begun)
    }
  }

  return {
    from: settings.from,
    send,
    close: async () => {
      for (let free = take(); free; free = take()) free.quit()
    },
  }
}

function connect(
  { host, port, secure, user, password }: MailSettings,
  whenGone: (connection: SMTPConnection) => void,
): Promise<SMTPConnection> {
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    greetingTimeout: CONNECTION_TIMEOUT_MS,
    socketTimeout: SILENCE_MS,
    // A password goes over the line encrypted, or not at all, except on this machine.
    requireTLS: !secure && user !== undefined && !isHere(host),
  })
  return new Promise((resolve, rejectOnly) => {
    const reject = (error: Error) => {
      rejectOnly(error)
      connection.close()
    }
    connection.on('error', reject)
    connection.on('end', () => {
      whenGone(connection)
      reject(new Error('the mail server closed the connection'))
    })
    connection.connect(error => {
      if (error) reject(error)
      else if (user === undefined) resolve(connection)
      else {
        connection.login({ user, pass: password }, refused =>
          refused ? reject(refused) : resolve(connection),
        )
      }
    })
  })
}

function handOver(
  connection: SMTPConnection,
  from: string,
  to: string,
  content: Readable,
  size: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.send({ from, to: [to], size }, content, error => (error ? reject(error) : resolve()))
  })
}

function failureOf(error: unknown): SmtpFailure {
  return error instanceof Error ? error : { message: String(error) }
}

const isHere = (host: string): boolean => ['localhost', '127.0.0.1', '::1'].includes(host)

/** What nodemailer tells of a failure. */
interface SmtpFailure {
  readonly message: string
  readonly code?: string | undefined
  /** The command that was under way. */
  readonly command?: string | undefined
  readonly responseCode?: number | undefined
  readonly response?: string | undefined
}

/**
 * What a failure says of the mail. `begun`: its content was on the way, so that silence since does
 * not mean that the server has not taken it.
 */
export function deliveryOf(failure: SmtpFailure, begun: boolean): Delivery {
  const { responseCode, command = '', code } = failure
  const reason = (failure.response ?? failure.message).slice(0, 500)
  if (code === 'EENVELOPE' && command === 'API') return { outcome: 'refused', reason }
  if (code === 'EMESSAGE' && !responseCode) return { outcome: 'unsendable', reason }
  if (!responseCode) {
    if (code === 'EAUTH') return { outcome: 'unsendable', reason }
    return { outcome: begun ? 'uncertain' : 'unreachable', reason }
  }
  // RFC 5321: 421 closes the line, whatever was asked.
  const isAboutReceiver = responseCode !== 421 && (command === 'RCPT TO' || command === 'DATA')
  if (responseCode < 500) return { outcome: isAboutReceiver ? 'later' : 'unreachable', reason }
  return { outcome: isAboutReceiver ? 'refused' : 'unsendable', reason }
}
