import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTimeZone, TIME_ZONES } from '#server/i18n/time-zone.ts'
import { daysLater, isWallTime, momentOf, wallTimeAt } from '#server/i18n/wall-time.ts'

describe('the time that clocks show', () => {
  // Dates of the changes: IANA tz database 2025b, as published by each country's law.
  it.each([
    ['Europe/Berlin', '2027-01-15T09:00', '2027-01-15T08:00:00.000Z'],
    ['Europe/Berlin', '2027-07-15T09:00', '2027-07-15T07:00:00.000Z'],
    ['Asia/Shanghai', '2027-07-15T09:00', '2027-07-15T01:00:00.000Z'],
    ['Asia/Kathmandu', '2027-07-15T09:00', '2027-07-15T03:15:00.000Z'],
    ['America/St_Johns', '2027-07-15T09:00', '2027-07-15T11:30:00.000Z'],
    ['UTC', '2027-07-15T09:00', '2027-07-15T09:00:00.000Z'],
  ])('is a moment: in %s %s is %s', (zone, shown, moment) => {
    expect(momentOf(zone, shown).toISOString()).toBe(moment)
    expect(wallTimeAt(zone, new Date(moment))).toBe(shown)
  })

  it.each([
    // Put forward: 02:30 is never shown, and comes as 03:30.
    ['Europe/Berlin', '2027-03-28T02:30', '2027-03-28T01:30:00.000Z'],
    ['America/New_York', '2027-03-14T02:00', '2027-03-14T07:00:00.000Z'],
    // By half an hour: 02:10 comes as 02:40.
    ['Australia/Lord_Howe', '2026-10-04T02:10', '2026-10-03T15:40:00.000Z'],
    // Put back: 02:30 is shown twice, the first counts.
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
    // A whole day left out: Samoa had no 30 December 2011.
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00:00.000Z'],
  ])('is one moment also where clocks change: in %s %s is %s', (zone, shown, moment) => {
    expect(momentOf(zone, shown).toISOString()).toBe(moment)
  })

  it('is found again from its moment, in every zone, but for what no clock shows', () => {
    const minute = fc.integer({
      min: Date.UTC(2020, 0, 1) / 60_000,
      max: Date.UTC(2040, 0, 1) / 60_000,
    })
    fc.assert(
      fc.property(fc.constantFrom(...TIME_ZONES), minute, (zone, at) => {
        const moment = new Date(at * 60_000)
        const shown = wallTimeAt(zone, moment)
        const found = momentOf(zone, shown)
        expect(wallTimeAt(zone, found)).toBe(shown)
        // Later only where clocks show it twice.
        expect(found.getTime()).toBeLessThanOrEqual(moment.getTime())
        expect(moment.getTime() - found.getTime()).toBeLessThanOrEqual(2 * 3_600_000)
      }),
      { numRuns: 2000 },
    )
  })

  it('goes on by days, whatever the clocks do in between', () => {
    expect(daysLater('2027-03-27T09:00', 2)).toBe('2027-03-29T09:00')
    expect(daysLater('2027-12-31T23:59', 1)).toBe('2028-01-01T23:59')
  })

  it.each([
    '2027-02-30T09:00',
    '2027-13-01T09:00',
    '2027-01-01T24:00',
    '2027-01-01',
    '2027-01-01T09:00Z',
    '2027-01-01T09:00:00',
    '',
  ])('is not %j', text => {
    expect(isWallTime(text)).toBe(false)
  })
})

describe('a time zone', () => {
  it('is known by name', () => {
    for (const name of TIME_ZONES) expect(isTimeZone(name)).toBe(true)
    for (const name of ['Europe/Atlantis', '+02:00', '', 'Berlin', "Europe/Berlin'; --"])
      expect(isTimeZone(name)).toBe(false)
  })
})
