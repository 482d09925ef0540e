import { sql } from 'kysely'
import { type Dialect, errorCode } from './dialect.ts'

export const sqlite: Dialect = {
  name: 'sqlite',
  blob: 'blob',
  double: 'real',
  bytewiseText: 'text',
  tableSuffix: 'strict',
  keyedTableSuffix: 'strict, without rowid',
  skipLocked: false,
  hold: async () => {},
  jsonRows: (json, columns) => {
    const values = columns.map(({ name }, at) => sql`value ->> ${sql.lit(at)} as ${sql.ref(name)}`)
    return sql`(select ${sql.join(values)} from jsonb_each(${json}))`
  },
  jsonValue: (object, key) => sql`(${object} ->> ${key})`,
  isUniqueViolation: error =>
    errorCode(error) === 'SQLITE_CONSTRAINT_UNIQUE' ||
    errorCode(error) === 'SQLITE_CONSTRAINT_PRIMARYKEY',
}
