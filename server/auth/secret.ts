import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '../database/database.ts'
import { readSetting } from '../database/setting.ts'
import type { Env } from '../env.ts'

/**
 * The key that signs sessions, made at the first start: a file that only the owner reads beside the
 * SQLite file, a row where several processes share a PostgreSQL.
 */
export async function sessionSecret(env: Env, store: Store): Promise<string> {
  const fresh = randomBytes(32).toString('base64url')
  if (!env.databaseUrl) return keepInFile(join(env.dataDir, 'session-secret'), fresh)
  await store.write(trx =>
    trx
      .insertInto('setting')
      .values({ name: 'session-secret', value: fresh })
      .onConflict(conflict => conflict.doNothing())
      .execute(),
  )
  return (await readSetting(store.read, 'session-secret')) ?? fresh
}

function keepInFile(path: string, fresh: string): string {
  try {
    writeFileSync(path, fresh, { flag: 'wx', mode: 0o600 })
    return fresh
  } catch {
    return readFileSync(path, 'utf8')
  }
}

/** The key of links: of the same secret as sessions, for what respondents are sent and asked alone. */
export const linkKeyOf = (secret: string): string =>
  createHmac('sha256', secret).update('personal links').digest('base64url')
