import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#server/database/database.ts'
import { openTestStore, type TestStore } from '../../support/dialects.ts'

type Mode = 'alone' | 'shared'

// SQLite has one writer: there, units never run side by side.
describe('a name that units hold on postgres', () => {
  let test: TestStore
  let store: Store
  let order: string[]

  beforeEach(async () => {
    test = await openTestStore('postgres')
    store = test.store
    order = []
  })
  afterEach(() => test.close())

  const unit = (label: string, name: string, mode: Mode, until: Promise<void>) =>
    store.write(async trx => {
      await store.dialect.hold(trx, name, mode)
      order.push(`${label} in`)
      await until
      order.push(`${label} out`)
    })
  const waiting = async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())
    `.execute(store.read)
    return rows[0]?.count
  }
  const gate = () => {
    let open = () => {}
    const opened = new Promise<void>(resolve => {
      open = resolve
    })
    return { open, opened }
  }
  const entered = (count: number) => expect.poll(() => order.length).toBe(count)

  it.each<[Mode, Mode]>([
    ['alone', 'alone'],
    ['alone', 'shared'],
    ['shared', 'alone'],
  ])('%s lets nobody in who wants it %s, until the unit ends', async (first, second) => {
    const { open, opened } = gate()
    const one = unit('one', 'wave 1', first, opened)
    await entered(1)
    const other = unit('other', 'wave 1', second, Promise.resolve())
    await expect.poll(waiting).toBe(1)
    expect(order).toEqual(['one in'])
    open()
    await Promise.all([one, other])
    expect(order).toEqual(['one in', 'one out', 'other in', 'other out'])
  })

  it.each<[string, Mode]>([
    ['wave 1', 'shared'],
    ['wave 2', 'alone'],
  ])('lets others into %s %s meanwhile', async (name, mode) => {
    const { open, opened } = gate()
    const one = unit('one', 'wave 1', 'shared', opened)
    await entered(1)
    await unit('other', name, mode, Promise.resolve())
    expect(order).toEqual(['one in', 'other in', 'other out'])
    open()
    await one
  })

  it('is free again when the unit fails', async () => {
    const { open, opened } = gate()
    const failing = unit(
      'one',
      'wave 1',
      'alone',
      opened.then(() => {
        throw new Error('changed its mind')
      }),
    )
    await entered(1)
    open()
    await expect(failing).rejects.toThrow('changed its mind')
    await unit('other', 'wave 1', 'alone', Promise.resolve())
    expect(order.at(-1)).toBe('other out')
  })
})
