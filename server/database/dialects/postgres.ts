import { sql } from 'kysely'
import { type Dialect, errorCode } from './dialect.ts'

export const postgres: Dialect = {
  name: 'postgres',
  blob: 'bytea',
  double: 'double precision',
  bytewiseText: 'text collate "C"',
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
  jsonRows: (json, columns) => {
    const values = columns.map(
      ({ name, type }, at) => sql`(value ->> ${sql.lit(at)})::${sql.raw(type)} as ${sql.ref(name)}`,
    )
    return sql`(select ${sql.join(values)} from jsonb_array_elements(${json}::jsonb))`
  },
  jsonValue: (object, key, type) => {
    const text = sql`(${object}::json ->> ${key}::text)`
    if (type === 'text') return text
    return type === 'number' ? sql`${text}::double precision` : sql`${text}::boolean::integer`
  },
  isUniqueViolation: error => errorCode(error) === '23505',
}
