import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { migrate } from '#server/database/migrate.ts'
import { RENAMED } from '#server/database/migrations/0021-plain-columns.ts'
import { isOlder } from '#server/database/open-sqlite.ts'
import { putSetting, readSetting } from '#server/database/setting.ts'
import { DIALECTS, openTestStore, type TestStore } from '../../support/dialects.ts'
import { smallDefinition } from '../../support/small-definition.ts'
import { storedWave, storeResponses } from '../../support/stored-wave.ts'

describe.each(DIALECTS)('migrations on %s', dialect => {
  let test: TestStore
  afterEach(() => test.close())

  it('run once: a second start changes nothing', async () => {
    test = await openTestStore(dialect)
    await test.store.write(trx => putSetting(trx, 'kept', 'yes'))
    await migrate(test.store)
    expect(await readSetting(test.store.read, 'kept')).toBe('yes')
  })

  it('give columns of the release before their plain names and keep what they hold', async () => {
    test = await openTestStore(dialect)
    const { store } = test
    const wave = await storedWave(store, smallDefinition)
    await storeResponses(store, wave, [{ q1: 3 }])
    const signals = JSON.stringify(['unproven'])
    await store.write(trx => trx.updateTable('surveyResponse').set({ signals }).execute())
    for (const [table, from, to] of RENAMED)
      await store.accounts.schema.alterTable(table).renameColumn(to, from).execute()
    await store.write(trx =>
      sql`delete from kysely_migration where name = '0021-plain-columns'`.execute(trx),
    )

    await migrate(store)
    const rows = await store.read.selectFrom('surveyResponse').select('signals').execute()
    expect(rows).toEqual([{ signals }])
    for (const [table, , to] of RENAMED)
      await sql`select ${sql.ref(to)} from ${sql.table(table)}`.execute(store.read)
  })

  it('refuse a database that a newer version has written', async () => {
    test = await openTestStore(dialect)
    await test.store.write(trx =>
      trx
        .insertInto('kysely_migration' as never)
        .values({ name: '9999-from-the-future', timestamp: new Date().toISOString() } as never)
        .execute(),
    )
    await expect(migrate(test.store)).rejects.toThrow(/9999-from-the-future/)
  })
})

describe('the oldest SQLite that is safe', () => {
  it.each([
    ['3.51.2', true],
    ['3.9.99', true],
    ['3.51.3', false],
    ['3.53.2', false],
    ['4.0.0', false],
  ])('%s is older than 3.51.3: %s', (version, older) => {
    expect(isOlder(version, '3.51.3')).toBe(older)
  })
})
