import { type Dialect, errorCode } from './dialect.ts'

export const sqlite: Dialect = {
  name: 'sqlite',
  blob: 'blob',
  tableSuffix: 'strict',
  keyedTableSuffix: 'strict, without rowid',
  skipLocked: false,
  hold: async () => {},
  isUniqueViolation: error =>
    errorCode(error) === 'SQLITE_CONSTRAINT_UNIQUE' ||
    errorCode(error) === 'SQLITE_CONSTRAINT_PRIMARYKEY',
}
