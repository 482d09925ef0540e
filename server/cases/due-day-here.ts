import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { dueDay } from './due-day.ts'
import { workingCalendar } from './working-calendar.ts'

/** The day so many working days from now, by the organisation's clocks and calendar. */
export async function dueDayHere(
  db: Kysely<Database>,
  now: Date,
  workingDays: number,
): Promise<string> {
  return dueDay(await organisationTimeZone(db), now, workingDays, await workingCalendar(db))
}
