import { wallTimeAt } from '../i18n/wall-time.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * The day so many working days from now on the calendar of a place: Monday to Friday count. Of
 * public holidays, and of weekends that are worked instead of them, nothing is known here.
 *
 * Example: two working days from a Friday is the Tuesday after.
 */
export function dueDay(timeZone: string, now: Date, workingDays: number): string {
  let day = Date.parse(today(timeZone, now))
  for (let left = workingDays; left > 0; ) {
    day += DAY
    if (isWorkingDay(day)) left--
  }
  while (!isWorkingDay(day)) day += DAY
  return new Date(day).toISOString().slice(0, 10)
}

/** Which day it is there. */
export function today(timeZone: string, now: Date): string {
  return wallTimeAt(timeZone, now).slice(0, 10)
}

function isWorkingDay(day: number): boolean {
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6
}
