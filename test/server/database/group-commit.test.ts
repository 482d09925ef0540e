import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteFile from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, QueueFull } from '#server/database/database.ts'
import { groupCommit } from '#server/database/group-commit.ts'
import { migrate } from '#server/database/migrate.ts'
import { openSqlite } from '#server/database/open-sqlite.ts'
import { putSetting, readSetting } from '#server/database/setting.ts'

describe('group commit', () => {
  let folder: string
  let file: string
  let connection: SqliteFile.Database
  let db: Kysely<Database>
  let commits: number

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'assay-group-'))
    file = join(folder, 'assay.db')
    const store = openSqlite(file)
    await migrate(store)
    await store.close()
    commits = 0
    connection = new SqliteFile(file, { verbose: line => line === 'commit' && commits++ })
    db = new Kysely<Database>({ dialect: new SqliteDialect({ database: connection }) })
  })
  afterEach(async () => {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  })

  const queue = (capacity = 100, onCommitFailure = (_: unknown) => {}) =>
    groupCommit(db, { capacity, onCommitFailure })

  const stored = () => {
    const other = new SqliteFile(file, { readonly: true })
    const names = other.prepare('select name from setting order by name').pluck().all()
    other.close()
    return names
  }

  it('puts the units of one turn into one transaction, each seen by other connections after it', async () => {
    const { write } = queue()
    await Promise.all(['a', 'b', 'c'].map(name => write(trx => putSetting(trx, name, '1'))))
    expect(commits).toBe(1)
    expect(stored()).toEqual(['a', 'b', 'c'])
  })

  it('lets a failing unit leave nothing behind and the others of its group stand', async () => {
    const { write } = queue()
    const outcomes = await Promise.allSettled([
      write(trx => putSetting(trx, 'a', '1')),
      write(async trx => {
        await putSetting(trx, 'b', '1')
        throw new Error('changed its mind')
      }),
      write(trx => putSetting(trx, 'c', '1')),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(stored()).toEqual(['a', 'c'])
  })

  it('lets a unit see what an earlier unit of its group wrote', async () => {
    const { write } = queue()
    const [, seen] = await Promise.all([
      write(trx => putSetting(trx, 'a', 'first')),
      write(trx => readSetting(trx, 'a')),
    ])
    expect(seen).toBe('first')
  })

  it('acknowledges nothing when the commit fails, and says so once', async () => {
    const failures: unknown[] = []
    const { write } = queue(100, error => failures.push(error))
    connection.pragma('foreign_keys = ON')
    connection.exec('create table parent (id text primary key) strict')
    connection.exec(
      'create table child (id text references parent(id) deferrable initially deferred) strict',
    )
    const outcomes = await Promise.allSettled([
      write(trx => putSetting(trx, 'a', '1')),
      write(async () => {
        connection.exec("insert into child values ('orphan')")
      }),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(failures).toHaveLength(1)
    expect(stored()).toEqual([])
  })

  it('refuses what goes beyond its capacity instead of letting everybody wait', async () => {
    const { write } = queue(2)
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c'].map(name => write(trx => putSetting(trx, name, '1'))),
    )
    expect(outcomes[2]).toMatchObject({ status: 'rejected', reason: expect.any(QueueFull) })
    expect(stored()).toEqual(['a', 'b'])
    await write(trx => putSetting(trx, 'd', '1'))
    expect(stored()).toEqual(['a', 'b', 'd'])
  })

  it('opens with WAL and a sync at every commit, and reads with a connection that cannot write', async () => {
    const store = openSqlite(join(folder, 'other.db'))
    await migrate(store)
    await expect(putSetting(store.read, 'a', '1')).rejects.toThrow(/readonly/)
    await store.close()
  })
})
