import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Store } from '#server/database/database.ts'
import { openStore } from '#server/database/open-database.ts'
import { type Env, readEnv } from '#server/env.ts'
import { POSTGRES_TEMPLATE } from './database-templates.ts'
import { runStatement } from './start-postgres.ts'

/** Every server test runs on both. */
export const DIALECTS = ['sqlite', 'postgres'] as const
export type DialectName = (typeof DIALECTS)[number]

export interface TestStore {
  readonly store: Store
  readonly env: Env
  /** Closes it and takes away what it stood on. */
  readonly close: () => Promise<void>
}

/** An empty database of its own, with the schema of today. */
export function openTestStore(dialect: DialectName): Promise<TestStore> {
  return dialect === 'sqlite' ? openFile() : openPostgresDatabase()
}

async function openFile(): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-test-'))
  const env = readEnv({ DATA_DIR: folder })
  copyFileSync(inject('sqliteTemplate'), join(folder, 'assay.db'))
  const store = openStore(env)
  return {
    store,
    env,
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function openPostgresDatabase(): Promise<TestStore> {
  const cluster = inject('postgresUrl')
  const name = `test_${randomBytes(8).toString('hex')}`
  await runStatement(cluster, `create database ${name} template ${POSTGRES_TEMPLATE}`)
  const env = readEnv({ DATABASE_URL: `${cluster}/${name}` })
  const store = openStore(env)
  return {
    store,
    env,
    close: async () => {
      await store.close()
      await runStatement(cluster, `drop database ${name} with (force)`)
    },
  }
}
