import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import type { Store } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import { checkImport } from '#server/imports/check-import.ts'
import { commitImport } from '#server/imports/commit-import.ts'
import { putMapping, readImport, readPieces } from '#server/imports/import.queries.ts'
import { receiveImport } from '#server/imports/receive-import.ts'
import { RESPONSE_IMPORTS } from '#server/imports/responses/response-imports.ts'
import type { Wave } from '#server/waves/wave.queries.ts'
import { DIALECTS, openTestStore, type TestStore } from '../../../support/dialects.ts'
import { withoutResponsePieces } from '../../../support/response-imports-before.ts'
import { smallDefinition } from '../../../support/small-definition.ts'
import { storedWave } from '../../../support/stored-wave.ts'

const NOW = new Date('2026-06-01T00:00:00Z')
const NEVER = { signal: new AbortController().signal, report: () => {} }
const ROWS = 1000
const MAPPING = JSON.stringify({
  columns: {
    response_id: { to: 'rowId' },
    Q1: { to: 'field', field: 'speed' },
    Q2: { to: 'field', field: 'errors' },
    SAT1: { to: 'field', field: 'overall' },
  },
  missingCodes: [],
  columnMissingCodes: {},
})

async function* file(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('response_id,Q1,Q2,SAT1\n')
  for (let row = 0; row < ROWS; row++) yield Buffer.from(`r${row},7,8,${1 + (row % 9)}\n`)
}

describe.each(DIALECTS)('imports of responses that the release before has left on %s', dialect => {
  let test: TestStore
  afterEach(() => test.close())

  const commit = (store: Store, id: string) =>
    commitImport(store, RESPONSE_IMPORTS, id, () => NOW, NEVER)
  const uploaded = (store: Store, { id: waveId }: Wave) =>
    receiveImport(
      { store, clock: () => NOW },
      RESPONSE_IMPORTS,
      'answers.csv',
      file(),
      (trx, made) =>
        trx
          .insertInto('responseImport')
          .values({ ...made, waveId })
          .execute(),
    )
  const checked = async (store: Store, wave: Wave) => {
    const id = await uploaded(store, wave)
    await store.write(trx => putMapping(trx, 'responseImport', id, MAPPING))
    await checkImport(store, RESPONSE_IMPORTS, id, NOW, NEVER)
    return id
  }
  const stored = async (store: Store, { id }: Wave) =>
    (await store.read.selectFrom('surveyResponse').select('id').where('waveId', '=', id).execute())
      .length

  it('open and continue where they were', async () => {
    test = await openTestStore(dialect)
    const { store } = test
    const waves = {
      uploaded: await storedWave(store, smallDefinition),
      halfDone: await storedWave(store, smallDefinition),
      done: await storedWave(store, smallDefinition),
    }
    const untouched = await uploaded(store, waves.uploaded)
    const halfDone = await checked(store, waves.halfDone)
    const done = await checked(store, waves.done)
    const outcome = await commit(store, done)
    let units = 0
    const dying: Store = {
      ...store,
      write: work => (++units > 2 ? Promise.reject(new Error('killed')) : store.write(work)),
    }
    await expect(commit(dying, halfDone)).rejects.toThrow('killed')
    expect(await stored(store, waves.halfDone)).toBe(400)

    await withoutResponsePieces(store)
    const before = await sql<{ committedRows: number }>`
      select "committedRows" from "responseImport" where "id" = ${halfDone}
    `.execute(store.read)
    expect(before.rows).toEqual([{ committedRows: 400 }])
    await migrate(store)

    expect(await commit(store, done)).toEqual(outcome)
    expect(await commit(store, halfDone)).toEqual({ ...outcome, complete: ROWS, alreadyThere: 0 })
    expect(await stored(store, waves.halfDone)).toBe(ROWS)
    const found = await readImport(store.read, 'responseImport', untouched)
    expect(found).toMatchObject({ state: 'uploaded', mapping: null, fileName: 'answers.csv' })
    const pieces: Uint8Array[] = []
    for await (const piece of readPieces(store.read, 'responseImport', untouched))
      pieces.push(piece)
    const whole: Uint8Array[] = []
    for await (const line of file()) whole.push(line)
    expect(Buffer.concat(pieces)).toEqual(Buffer.concat(whole))
    expect(found.bytes).toBe(Buffer.concat(whole).length)
  })
})
