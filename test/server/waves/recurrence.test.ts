import { describe, expect, it } from 'vitest'
import {
  nextOccurrences,
  occurrenceName,
  occurrencesAfter,
  type Recurrence,
} from '#server/waves/recurrence.ts'

const after = '2026-11-22T10:00'

describe('a recurrence', () => {
  // From the calendar of 2026 to 2028.
  it.each<[string, Recurrence, string[]]>([
    [
      'every Sunday, its next one a week away when today is over',
      { every: 'week', weekday: 7, at: '09:00' },
      ['2026-11-29T09:00', '2026-12-06T09:00'],
    ],
    [
      'the last day of a month',
      { every: 'month', day: { date: 'last' }, at: '23:59' },
      ['2026-11-30T23:59', '2026-12-31T23:59', '2027-01-31T23:59', '2027-02-28T23:59'],
    ],
    [
      'the first Monday of a month',
      { every: 'month', day: { nth: 1, weekday: 1 }, at: '09:00' },
      ['2026-12-07T09:00', '2027-01-04T09:00', '2027-02-01T09:00'],
    ],
    [
      'the last Friday of a quarter that begins in February',
      { every: 'quarter', month: 2, day: { nth: 'last', weekday: 5 }, at: '08:30' },
      ['2026-11-27T08:30', '2027-02-26T08:30', '2027-05-28T08:30', '2027-08-27T08:30'],
    ],
    [
      'an hour that clocks may leave out, which is for the zone to settle',
      { every: 'year', month: 3, day: { date: 28 }, at: '02:30' },
      ['2027-03-28T02:30', '2028-03-28T02:30'],
    ],
  ])('is %s', (_, recurrence, occurrences) => {
    expect(occurrencesAfter(recurrence, after, occurrences.length)).toEqual(occurrences)
  })

  it('begins with its first day, and not again on a day that had its wave', () => {
    const recurrence: Recurrence = { every: 'week', weekday: 1, at: '09:00' }
    const first = (startsOn: string, lastDay?: string) =>
      nextOccurrences({ recurrence, startsOn, lastDay }, after, 1)
    expect(first('2026-01-01')).toEqual(['2026-11-23T09:00'])
    expect(first('2026-11-23')).toEqual(['2026-11-23T09:00'])
    expect(first('2026-11-24')).toEqual(['2026-11-30T09:00'])
    expect(first('2026-01-01', '2026-11-23')).toEqual(['2026-11-30T09:00'])
  })

  it('gives each wave its name', () => {
    const name = (pattern: string) => occurrenceName(pattern, '2027-08-05T09:00', 3)
    expect(name('Pulse {year} Q{quarter}')).toBe('Pulse 2027 Q3')
    expect(name('{year}年{month}月{day}日第{number}期')).toBe('2027年08月05日第3期')
    expect(name('{brand} {year')).toBe('{brand} {year')
  })
})
