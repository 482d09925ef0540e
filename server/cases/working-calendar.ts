import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import { putSetting, readSetting } from '../database/setting.ts'

/** Monday is 1, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A day that is not what its weekday says. */
export interface NamedDay {
  /** "2027-01-01". */
  readonly day: string
  /** What for; may be empty. */
  readonly name: string
}

/** On which days an organisation works. */
export interface WorkingCalendar {
  readonly weekend: readonly Weekday[]
  /** Days off, whatever their weekday. */
  readonly holidays: readonly NamedDay[]
  /** Days of a weekend that are worked, as in China instead of the days around a holiday. */
  readonly workedDays: readonly NamedDay[]
}

/** Until somebody says otherwise; of public holidays nothing is known then. */
export const MONDAY_TO_FRIDAY: WorkingCalendar = { weekend: [6, 7], holidays: [], workedDays: [] }

const SETTING = 'working-calendar'

export async function workingCalendar(db: Kysely<Database>): Promise<WorkingCalendar> {
  const stored = await readSetting(db, SETTING)
  return stored === undefined ? MONDAY_TO_FRIDAY : JSON.parse(stored)
}

export function putWorkingCalendar(db: Kysely<Database>, calendar: WorkingCalendar): Promise<void> {
  return putSetting(db, SETTING, JSON.stringify(calendar))
}

/** Whether people work on a day, "2027-01-01". */
export function isWorkingDay({ weekend, holidays, workedDays }: WorkingCalendar, day: string) {
  if (workedDays.some(worked => worked.day === day)) return true
  if (holidays.some(holiday => holiday.day === day)) return false
  const weekday = new Date(day).getUTCDay() || 7
  return !weekend.some(off => off === weekday)
}
