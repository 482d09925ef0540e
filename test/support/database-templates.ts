import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openAuth } from '#server/auth/auth.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { readEnv } from '#server/env.ts'
import { startPostgres } from './start-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A real PostgreSQL for this run; each test takes a database of its own in it. */
    postgresUrl: string
    /** A file of SQLite with the schema of today and nothing in it. */
    sqliteTemplate: string
  }
}

/** The database in the cluster that a test's own is copied from. */
export const POSTGRES_TEMPLATE = 'assay_template'

/**
 * Starts a PostgreSQL server for the run and makes an empty database of each kind: copying one costs
 * a test far less than all migrations do.
 */
export default async function databaseTemplates(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-template-'))
  const databaseDir = mkdtempSync(join(tmpdir(), 'assay-postgres-'))
  const postgres = await startPostgres(databaseDir, { isDurable: false })
  await postgres.run(`create database ${POSTGRES_TEMPLATE}`)
  await migrate({ DATABASE_URL: `${postgres.cluster}/${POSTGRES_TEMPLATE}` })
  await migrate({ DATA_DIR: folder })
  project.provide('postgresUrl', postgres.cluster)
  project.provide('sqliteTemplate', join(folder, 'assay.db'))
  return async () => {
    await postgres.stop()
    for (const made of [folder, databaseDir]) rmSync(made, { recursive: true, force: true })
  }
}

async function migrate(settings: Record<string, string>): Promise<void> {
  const store = await openDatabase(readEnv(settings))
  await openAuth({ store, secret: 'x'.repeat(32), publicUrl: 'http://assay.test' })
  await store.close()
}
