import type { Kysely, Transaction } from 'kysely'
import type { Database } from './database.ts'

/** Reads that belong together see one moment of the database, whatever is written meanwhile. */
export function inSnapshot<T>(
  db: Kysely<Database>,
  read: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(read)
}
