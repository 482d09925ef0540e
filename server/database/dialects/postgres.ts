import { sql } from 'kysely'
import { type Dialect, errorCode } from './dialect.ts'

export const postgres: Dialect = {
  name: 'postgres',
  blob: 'bytea',
  tableSuffix: '',
  keyedTableSuffix: '',
  skipLocked: true,
  hold: async (trx, name, mode) => {
    const key = sql`hashtextextended(${name}, 0)`
    await (mode === 'shared'
      ? sql`select pg_advisory_xact_lock_shared(${key})`
      : sql`select pg_advisory_xact_lock(${key})`
    ).execute(trx)
  },
  isUniqueViolation: error => errorCode(error) === '23505',
}
