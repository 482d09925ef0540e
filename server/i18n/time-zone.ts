import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import { putSetting, readSetting } from '../database/setting.ts'

const SETTING = 'time-zone'

/** Every zone of the IANA database that this platform knows by its usual name. */
export const TIME_ZONES: readonly string[] = [...Intl.supportedValuesOf('timeZone'), 'UTC']

/** Old names of zones are accepted too, mere offsets are not. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Where the organisation's clocks stand; the server's own place until somebody says. */
export async function organisationTimeZone(db: Kysely<Database>): Promise<string> {
  return (await readSetting(db, SETTING)) ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}

export function putTimeZone(db: Kysely<Database>, name: string): Promise<void> {
  return putSetting(db, SETTING, name)
}
