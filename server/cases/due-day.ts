import type { Kysely } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Database } from '../database/database.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { wallTimeAt } from '../i18n/wall-time.ts'
import { isWorkingDay, type WorkingCalendar, workingCalendar } from './working-calendar.ts'

/**
 * The day so many working days from now on the calendar of a place; a day off is never due.
 *
 * Example: two working days from a Friday is the Tuesday after, unless one between is a holiday.
 */
export function dueDay(
  timeZone: string,
  now: Date,
  workingDays: number,
  calendar: WorkingCalendar,
): string {
  let day = today(timeZone, now)
  for (let left = workingDays; left > 0; ) {
    day = dayAfter(day)
    if (isWorkingDay(calendar, day)) left--
  }
  while (!isWorkingDay(calendar, day)) day = dayAfter(day)
  return day
}

/** Which day it is there. */
export function today(timeZone: string, now: Date): string {
  return wallTimeAt(timeZone, now).slice(0, 10)
}

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

/** The day so many working days from now, by the organisation's clocks and calendar. */
export async function dueDayHere(
  db: Kysely<Database>,
  now: Date,
  workingDays: number,
): Promise<string> {
  return dueDay(await organisationTimeZone(db), now, workingDays, await workingCalendar(db))
}
