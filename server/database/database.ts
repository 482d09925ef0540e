import type { Kysely, Transaction } from 'kysely'
import type { Dialect } from './dialects/dialect.ts'

/**
 * Every table by name. Each concern adds its own beside its rules
 * (`declare module` in `wave.table.ts`), so the ground knows none of them.
 *
 * Times are ISO text, JSON is text, flags are 0 and 1, on SQLite and PostgreSQL alike.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the tables' own files
export interface Database {}

/** The open database: one door for reading, one for writing. */
export interface Store {
  readonly dialect: Dialect
  /** Reads only. On SQLite a connection that cannot write. */
  readonly read: Kysely<Database>
  /**
   * Runs a unit of work in a transaction and resolves when it is on disk. Inside, use `trx` alone
   * and await nothing but the database. Rejects with `QueueFull` when too many are waiting.
   */
  readonly write: <T>(work: (trx: Transaction<Database>) => Promise<T>) => Promise<T>
  /** The instance that writes, for better-auth, which brings its own queries; never inside a unit. */
  readonly accounts: Kysely<Database>
  readonly close: () => Promise<void>
}

/** Too many units of work are waiting: the caller should come back in a moment. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull'
}
