import { type Dialect, errorCode } from './dialect.ts'

export const postgres: Dialect = {
  name: 'postgres',
  blob: 'bytea',
  tableSuffix: '',
  skipLocked: true,
  isUniqueViolation: error => errorCode(error) === '23505',
}
