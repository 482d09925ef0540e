import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayLines, readDayLines } from '#client/cases/calendar/day-lines.ts'
import { readNotice } from '#client/cases/calendar/read-notice.ts'

describe('a list of days', () => {
  it('is read in the ways that people write days', () => {
    const { days, unread } = readDayLines(
      [
        '2027-01-01 New Year',
        '2027/2/6 – 2027/2/8: 春节',
        '2027年4月5日 清明节',
        '',
        'Labour Day',
        '2027-02-30 no such day',
        '2027-05-02 – 2027-05-01 the wrong way round',
      ].join('\n'),
    )
    expect(days).toEqual([
      { day: '2027-01-01', name: 'New Year' },
      { day: '2027-02-06', name: '春节' },
      { day: '2027-02-07', name: '春节' },
      { day: '2027-02-08', name: '春节' },
      { day: '2027-04-05', name: '清明节' },
    ])
    expect(unread).toEqual([
      'Labour Day',
      '2027-02-30 no such day',
      '2027-05-02 – 2027-05-01 the wrong way round',
    ])
  })

  it('is written so that reading it gives the same days', () => {
    const named = fc.record({
      day: fc
        .integer({ min: 0, max: 400 })
        .map(at => new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10)),
      name: fc.constantFrom('', '春节', 'New Year', 'Day 2'),
    })
    fc.assert(
      fc.property(fc.uniqueArray(named, { selector: ({ day }) => day, maxLength: 60 }), days => {
        const sorted = days.toSorted((one, other) => (one.day < other.day ? -1 : 1))
        expect(readDayLines(dayLines(days))).toEqual({ days: sorted, unread: [] })
      }),
    )
  })
})

describe('the notice of statutory days', () => {
  it('gives the days off and the worked weekends', () => {
    // Written in the manner of the State Council's notices; the days are made up.
    const { holidays, workedDays, unread } = readNotice(
      `现将3001年节假日安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月27日（农历十二月三十、周五）至3月2日放假，共4天。2月14日（周六）、2月28日（周六）上班。
三、某日：4月5日（周日）放假。
四、跨年：12月31日至3002年1月1日放假。4月8日另行通知。`,
      1999,
    )
    expect(holidays.map(({ day, name }) => `${day} ${name}`)).toEqual([
      '3001-01-01 元旦',
      '3001-01-02 元旦',
      '3001-01-03 元旦',
      '3001-02-27 春节',
      '3001-02-28 春节',
      '3001-03-01 春节',
      '3001-03-02 春节',
      '3001-04-05 某日',
      '3001-12-31 跨年',
      '3002-01-01 跨年',
    ])
    expect(workedDays.map(({ day }) => day)).toEqual(['3001-01-04', '3001-02-14', '3001-02-28'])
    expect(unread).toEqual(['4月8日另行通知'])
  })

  it('takes the year after this one where it names none', () => {
    expect(readNotice('元旦：1月1日放假。', 2031).holidays).toEqual([
      { day: '2031-01-01', name: '元旦' },
    ])
  })
})
