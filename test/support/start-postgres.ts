import pg from 'pg'
import { embeddedPostgres } from './embedded-postgres.ts'
import { freePort } from './free-port.ts'

export interface StartedPostgres {
  /** Without a database; add `/` and its name. */
  readonly cluster: string
  /** Its own database. */
  readonly url: string
  /** A statement that belongs to no database of a test. */
  readonly run: (statement: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Without it, a machine that loses its power may lose what was committed: no test's concern. */
const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** A real PostgreSQL in a folder of its own. */
export async function startPostgres(
  databaseDir: string,
  { isDurable = true }: { readonly isDurable?: boolean } = {},
): Promise<StartedPostgres> {
  const port = await freePort()
  const messages: string[] = []
  const settings = [
    'listen_addresses=127.0.0.1',
    'max_connections=200',
    ...(isDurable ? [] : NOT_DURABLE),
  ]
  const { Postgres, close } = await embeddedPostgres()
  const postgres = new Postgres({
    databaseDir,
    port,
    user: 'assay',
    password: 'assay',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: settings.flatMap(setting => ['-c', setting]),
    onLog: message => messages.push(message),
    onError: message => messages.push(String(message)),
  })
  try {
    await postgres.initialise()
    await postgres.start()
  } catch (error) {
    close()
    throw new Error(`PostgreSQL does not start:\n${messages.join('\n')}`, { cause: error })
  }
  const cluster = `postgres://assay:assay@127.0.0.1:${port}`
  return {
    cluster,
    url: `${cluster}/postgres`,
    run: statement => runStatement(cluster, statement),
    stop: async () => {
      await postgres.stop()
      close()
    },
  }
}

export async function runStatement(cluster: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${cluster}/postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
