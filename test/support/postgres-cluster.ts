import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from './start-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A real PostgreSQL for this run; each test takes a database of its own in it. */
    postgresUrl: string
  }
}

/** Starts a PostgreSQL server for the run, and takes it away afterwards. */
export default async function postgresCluster(project: TestProject) {
  const databaseDir = mkdtempSync(join(tmpdir(), 'assay-postgres-'))
  const postgres = await startPostgres(databaseDir)
  project.provide('postgresUrl', postgres.cluster)
  return async () => {
    await postgres.stop()
    rmSync(databaseDir, { recursive: true, force: true })
  }
}
