import SqliteFile from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openKyselyFile } from '#server/database/open-kysely-file.ts'

describe('a file behind Kysely', () => {
  let db: Kysely<{ counter: { value: number } }>
  const read = (from: Pick<typeof db, 'selectFrom'>) =>
    from.selectFrom('counter').select('value').executeTakeFirstOrThrow()

  beforeEach(async () => {
    db = openKyselyFile(new SqliteFile(':memory:')).withTables<{ counter: { value: number } }>()
    await sql`create table counter (value integer) strict`.execute(db)
    await db.insertInto('counter').values({ value: 1 }).execute()
  })
  afterEach(() => db.destroy())

  it('says how many rows a statement changed', async () => {
    const { numUpdatedRows } = await db.updateTable('counter').set({ value: 2 }).executeTakeFirst()
    expect(numUpdatedRows).toBe(1n)
    expect(await read(db)).toEqual({ value: 2 })
  })

  it('lets a transaction see its own changes, and others only what was committed', async () => {
    const seen: number[] = []
    let beside: Promise<unknown> | undefined
    await db.transaction().execute(async trx => {
      await trx.updateTable('counter').set({ value: 2 }).execute()
      beside = read(db).then(({ value }) => seen.push(value))
      seen.push((await read(trx)).value)
      await new Promise(resolve => setImmediate(resolve))
      await trx.updateTable('counter').set({ value: 3 }).execute()
    })
    await beside
    expect(seen).toEqual([2, 3])
  })

  it('takes back what a transaction did that failed', async () => {
    const failing = db.transaction().execute(async trx => {
      await trx.updateTable('counter').set({ value: 2 }).execute()
      throw new Error('changed its mind')
    })
    await expect(failing).rejects.toThrow('changed its mind')
    expect(await read(db)).toEqual({ value: 1 })
  })
})
