import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'

export interface LoadOptions {
  readonly port: number
  readonly connections: number
  readonly seconds: number
  /** However fast they are answered, no more requests than this. */
  readonly most: number
  readonly expectedStatus: number
  /** The whole request as it goes over the wire, in ASCII. */
  readonly request: (connection: number) => string
}

export interface Answered {
  readonly seconds: number
  /** How long each request waited for its answer, in milliseconds. */
  readonly times: readonly number[]
}

/** More connections at once than a server accepts in one go would be timed by the network's retries. */
const AT_ONCE = 100
const SETTLE_MS = 30

/**
 * Keeps so many kept-alive connections busy, each with one request at a time, and says how fast they
 * were answered. Plain sockets, because whatever the generator costs is missing from the server.
 */
export async function loadConnections(options: LoadOptions): Promise<Answered> {
  const sockets: Socket[] = []
  while (sockets.length < options.connections) {
    const fresh = Math.min(AT_ONCE, options.connections - sockets.length)
    sockets.push(
      ...(await Promise.all(Array.from({ length: fresh }, () => connected(options.port)))),
    )
    await setTimeout(SETTLE_MS)
  }
  const times: number[] = []
  let sent = 0
  const start = performance.now()
  const end = start + options.seconds * 1000
  const mayAsk = () => sent < options.most && performance.now() < end
  await Promise.all(
    sockets.map(async (socket, connection) => {
      const answers = answersOf(socket)
      while (mayAsk()) {
        sent++
        const asked = performance.now()
        socket.write(options.request(connection), 'latin1')
        const { value: answer } = await answers.next()
        times.push(performance.now() - asked)
        if (!answer?.startsWith(`HTTP/1.1 ${options.expectedStatus} `)) {
          throw new Error(`unexpected answer: ${answer?.slice(0, 2000)}`)
        }
      }
    }),
  )
  const seconds = (performance.now() - start) / 1000
  for (const socket of sockets) socket.destroy()
  return { seconds, times }
}

async function connected(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  socket.setEncoding('latin1')
  await once(socket, 'connect')
  return socket
}

/** One whole answer after another. */
async function* answersOf(socket: Socket): AsyncGenerator<string, undefined> {
  let received = ''
  for await (const chunk of socket) {
    received += chunk
    const head = received.indexOf('\r\n\r\n')
    if (head === -1) continue
    const length = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, head + 2))?.[1]
    if (length === undefined) throw new Error(`an answer without a length: ${received}`)
    if (received.length < head + 4 + Number(length)) continue
    yield received
    received = ''
  }
  return undefined
}
