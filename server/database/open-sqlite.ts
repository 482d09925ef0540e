import SqliteFile from 'better-sqlite3'
import type { Store } from './database.ts'
import { sqlite } from './dialects/sqlite.ts'
import { groupCommit } from './group-commit.ts'
import { openKyselyFile } from './open-kysely-file.ts'

/** Enough for bursts; beyond it callers are refused with a time to retry instead of waiting for seconds. */
const WAITING_WRITES = 2000

/**
 * Opens the file with one connection that writes and one that cannot, in WAL mode with a sync at
 * every commit, and refuses to go on where the library or the file does not grant that.
 */
export function openSqlite(
  file: string,
  onCommitFailure: (error: unknown) => void = stopProcess,
): Store {
  const writing = new SqliteFile(file)
  prepare(writing)
  const reading = new SqliteFile(file, { readonly: true })
  reading.pragma('busy_timeout = 5000')
  reading.pragma('cache_size = -32000')

  const writer = openKyselyFile(writing)
  const reader = openKyselyFile(reading)
  const queue = groupCommit(writer, { capacity: WAITING_WRITES, onCommitFailure })

  return {
    dialect: sqlite,
    read: reader,
    write: queue.write,
    accounts: writer,
    close: async () => {
      await queue.idle()
      await reader.destroy()
      await writer.destroy()
    },
  }
}

function prepare(connection: SqliteFile.Database): void {
  const version = connection.prepare('select sqlite_version()').pluck().get()
  if (typeof version !== 'string' || isOlder(version, OLDEST_SAFE_SQLITE)) {
    throw new Error(
      `SQLite ${version} can lose commits in WAL mode; at least ${OLDEST_SAFE_SQLITE} is needed. Run npm ci again.`,
    )
  }
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('busy_timeout = 5000')
  connection.pragma('trusted_schema = OFF')
  // Keys that come in no order touch pages all over their indexes: kept at hand, and written back
  // together, they cost half of what they do with SQLite's own 2 MB and 1,000 pages.
  connection.pragma('cache_size = -48000')
  connection.pragma('wal_autocheckpoint = 4000')
  // What is deleted is overwritten: an anonymous draft must not be readable from the file.
  connection.pragma('secure_delete = ON')
  connection.pragma('cell_size_check = ON')
  expectPragma(connection, 'journal_mode', 'wal')
  expectPragma(connection, 'synchronous', 2)
}

function expectPragma(connection: SqliteFile.Database, name: string, expected: string | number) {
  const actual = connection.pragma(name, { simple: true })
  if (actual !== expected) {
    throw new Error(
      `SQLite refuses ${name} = ${expected} (it is ${actual}); is the data folder on a network drive?`,
    )
  }
}

function stopProcess(error: unknown): void {
  process.stderr.write(`The database could not write; stopping so that nothing is lost. ${error}\n`)
  process.exit(1)
}

/** Before it, a commit during a checkpoint by another connection could vanish (the WAL-reset bug). */
const OLDEST_SAFE_SQLITE = '3.51.3'

export function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map(text => text.split('.').map(Number))
  for (const [index, part] of right.entries()) {
    const other = left[index] ?? 0
    if (other !== part) return other < part
  }
  return false
}
