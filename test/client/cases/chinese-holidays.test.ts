import { describe, expect, it } from 'vitest'
import { chineseHolidays } from '#client/cases/calendar/chinese-holidays.ts'
import { dayLines } from '#client/cases/calendar/day-lines.ts'

describe('the public holidays of a year in China', () => {
  // State Council, notice on the holidays of 2026 (4 November 2025).
  it('are days off with the names of their holiday, and weekend days that are worked', () => {
    const { holidays, workedDays } = chineseHolidays(2026, 'zh-cn')
    expect(holidays).toHaveLength(33)
    expect(dayLines(holidays)).toContain('2026-02-15 – 2026-02-23 春节')
    expect(dayLines(holidays)).toContain('2026-10-01 – 2026-10-07 国庆节')
    expect(workedDays).toContainEqual({ day: '2026-02-14', name: '春节' })
    expect(workedDays.every(({ day }) => [0, 6].includes(new Date(day).getUTCDay()))).toBe(true)
  })

  it('are named in the language of the reader', () => {
    expect(chineseHolidays(2026, 'en').holidays).toContainEqual({
      day: '2026-02-17',
      name: 'Spring Festival',
    })
  })

  it('are none for a year that is not announced', () => {
    expect(chineseHolidays(2090, 'en')).toEqual({ holidays: [], workedDays: [] })
  })
})
