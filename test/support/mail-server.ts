import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface ReceivedMail {
  readonly to: string
  readonly content: string
}

export interface MailServer {
  readonly url: string
  /** Every mail that it has taken, in the order of its words. */
  readonly received: readonly ReceivedMail[]
  /** Breaks every connection, without a word. */
  readonly drop: () => void
  readonly close: () => Promise<void>
}

/** A real SMTP server on this machine that keeps what it takes. */
export async function mailServer(
  options: SMTPServerOptions & {
    /** Called when the content has come and before it is acknowledged. */
    readonly onMail?: (mail: ReceivedMail) => Promise<void> | void
  } = {},
): Promise<MailServer> {
  const { onMail, ...given } = options
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        const mail = { to, content: Buffer.concat(chunks).toString() }
        received.push(mail)
        try {
          await onMail?.(mail)
          done()
        } catch (error) {
          done(error instanceof Error ? error : new Error(String(error)))
        }
      })
    },
    ...given,
  })
  server.on('error', () => {})
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const port = await new Promise<number>(resolve => {
    server.listen(0, '127.0.0.1', () => resolve((server.server.address() as AddressInfo).port))
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    drop: () => {
      for (const socket of sockets) socket.destroy()
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
