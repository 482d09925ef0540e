import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { putCustomers } from '#server/customers/customer.queries.ts'
import { phoneKeyOf, phonePartsOf } from '#server/customers/phone-key.ts'
import type { Store } from '#server/database/database.ts'
import { migrate } from '#server/database/migrate.ts'
import { RENAMED } from '#server/database/migrations/0021-plain-columns.ts'
import { isOlder } from '#server/database/open-sqlite.ts'
import { putSetting, readSetting } from '#server/database/setting.ts'
import { DIALECTS, openTestStore, type TestStore } from '../../support/dialects.ts'
import { customer } from '../../support/invited-customers.ts'
import { withoutResponsePieces } from '../../support/response-imports-before.ts'
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
    await forget(store, '0021-plain-columns')

    await migrate(store)
    const rows = await store.read.selectFrom('surveyResponse').select('signals').execute()
    expect(rows).toEqual([{ signals }])
    for (const [table, , to] of RENAMED)
      await sql`select ${sql.ref(to)} from ${sql.table(table)}`.execute(store.read)
  })

  it('write keys of telephones as the library does, and leave what it refuses', async () => {
    test = await openTestStore(dialect)
    const { store } = test
    // What was given, its key in the release before, its key now.
    const numbers = [
      ['06 6982 1234', '+39669821234', '+390669821234'],
      ['+39 06 6982 1234', '+390669821234', '+390669821234'],
      ['+44 (0)20 7946 0018', '+4402079460018', '+442079460018'],
      ['020 7946 0018', '+442079460018', '+442079460018'],
      ['8 912 345-67-89', '+789123456789', '+79123456789'],
      ['1 212 555 0100', '+112125550100', '+12125550100'],
      ['06 20 123 4567', '+366201234567', '+36201234567'],
      ['+1 555 0100', '+15550100', '+15550100'],
      ['+999 1234567', '+9991234567', '+9991234567'],
      ['138 0013 8000', '+8613800138000', '+8613800138000'],
      ['0999 99999999', '+8699999999999', '+8699999999999'],
      ['12', null, null],
      [null, null, null],
    ] as const
    const many = Array.from({ length: 1100 }, (_, at) => numbers[at % numbers.length])
    const people = many.map((number, at) => ({
      ...customer(at),
      phone: number?.[0] ?? null,
      phoneKey: number?.[1] ?? null,
    }))
    await store.write(trx => putCustomers(trx, store.dialect, people))
    await forget(store, '0022-phone-keys')

    await migrate(store)
    const rows = await store.read
      .selectFrom('customer')
      .select(['externalId', 'phoneKey', 'revision'])
      .execute()
    const keys = new Map(rows.map(row => [row.externalId, row]))
    for (const [at, { externalId, revision }] of people.entries())
      expect(keys.get(externalId)).toEqual({
        externalId,
        phoneKey: many[at]?.[2] ?? null,
        revision,
      })
    for (const [phone, , key] of numbers)
      if (phone !== null && key !== null && !key.startsWith('+999') && key !== '+15550100')
        expect(phoneKeyOf(phone, phonePartsOf(key)?.country)).toBe(key)
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

/** As if this step and those after it had not been run. */
async function forget(store: Store, step: string): Promise<void> {
  await withoutResponsePieces(store)
  await store.write(trx => sql`delete from kysely_migration where name >= ${step}`.execute(trx))
}

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
