import { getDayDetail } from 'chinese-days'
import type { Locale } from '../../i18n/locale.ts'
import type { NamedDay } from './day-lines.ts'

/**
 * The days off of a year in mainland China and the weekend days that are worked instead, as the State
 * Council announced them (data: chinese-days). Both lists are empty for a year not announced yet.
 */
export function chineseHolidays(
  year: number,
  locale: Locale,
): { readonly holidays: NamedDay[]; readonly workedDays: NamedDay[] } {
  const holidays: NamedDay[] = []
  const workedDays: NamedDay[] = []
  for (const { day, local } of daysOf(year)) {
    const { name, work } = getDayDetail(local)
    // "Spring Festival,春节,4"; an ordinary day has the name of its weekday.
    const [english = '', chinese] = name.split(',')
    if (chinese === undefined) continue
    const list = work ? workedDays : holidays
    list.push({ day, name: locale === 'en' ? english : chinese })
  }
  return { holidays, workedDays }
}

/** Each day as ISO text, and as the library reads it: by the clocks of this device. */
function daysOf(year: number) {
  const first = Date.UTC(year, 0, 1)
  const count = (Date.UTC(year + 1, 0, 1) - first) / DAY
  return Array.from({ length: count }, (_, at) => ({
    day: new Date(first + at * DAY).toISOString().slice(0, 10),
    local: new Date(year, 0, 1 + at, 12),
  }))
}

const DAY = 24 * 60 * 60 * 1000
