import { pino } from 'pino'
import { createApp } from '#server/app.ts'
import { openAuth } from '#server/auth/auth.ts'
import type { Store } from '#server/database/database.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { foldWave } from '#server/responses/fold-wave.ts'
import type { Wave } from '#server/waves/wave.queries.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { type DialectName, openTestStore } from '../../support/dialects.ts'
import { storedWave } from '../../support/stored-wave.ts'
import type { Json } from '../../support/test-app.ts'

export interface Reply {
  readonly status: number
  readonly body: Json
}

/** The product with one open wave, which can lose all that it has in memory and come back. */
export interface StoppingServer {
  readonly wave: Wave
  readonly store: () => Store
  readonly send: (method: string, path: string, secret: string, body?: unknown) => Promise<Reply>
  /** Another process on the same data; the one before answers nobody any more. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function stoppingServer(
  dialect: DialectName,
  definition: SurveyDefinition,
): Promise<StoppingServer> {
  const first = await openTestStore(dialect)
  const publicUrl = 'http://assay.test'
  const auth = await openAuth({ store: first.store, secret: 'x'.repeat(32), publicUrl })
  const wave = await storedWave(first.store, definition)
  const appOn = (store: Store) =>
    createApp({
      ...{ store, auth, publicUrl, linkKey: 'x'.repeat(32) },
      clock: () => new Date(),
      allowances: new Map(),
      log: pino({ level: 'silent' }),
    })
  let store = first.store
  let app = appOn(store)
  return {
    wave,
    store: () => store,
    send: async (method, path, secret, body) => {
      const response = await app.request(`/api/links/${wave.linkToken}${path}`, {
        method,
        headers: {
          'x-respondent-secret': secret,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      return { status: response.status, body: await response.json() }
    },
    restart: async () => {
      // What the old one had begun is on disk or is not: its transaction decides, not its memory.
      const before = store
      store = await openDatabase(first.env)
      app = appOn(store)
      await foldWave(store, wave.id)
      if (before !== first.store) await before.close()
    },
    close: async () => {
      if (store !== first.store) await store.close()
      await first.close()
    },
  }
}
