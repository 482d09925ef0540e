import { describe, expect, it } from 'vitest'
import { ageBuckets } from '#server/cases/case-count.queries.ts'
import { CASE_STATES, nextStates } from '#server/cases/case-state.ts'
import { dueDay } from '#server/cases/due-day.ts'
import { MONDAY_TO_FRIDAY } from '#server/cases/working-calendar.ts'

describe('dueDay', () => {
  it.each([
    // 2026-06-05 is a Friday.
    ['Asia/Shanghai', '2026-06-05T03:00:00Z', 0, '2026-06-05'],
    ['Asia/Shanghai', '2026-06-05T03:00:00Z', 1, '2026-06-08'],
    ['Asia/Shanghai', '2026-06-05T03:00:00Z', 2, '2026-06-09'],
    ['Asia/Shanghai', '2026-06-05T03:00:00Z', 6, '2026-06-15'],
    // Already Saturday there, still Friday in Los Angeles.
    ['Asia/Shanghai', '2026-06-05T17:00:00Z', 0, '2026-06-08'],
    ['Asia/Shanghai', '2026-06-05T17:00:00Z', 1, '2026-06-08'],
    ['America/Los_Angeles', '2026-06-05T17:00:00Z', 0, '2026-06-05'],
    ['America/Los_Angeles', '2026-12-31T17:00:00Z', 2, '2027-01-04'],
  ])('counts working days in %s from %s: %i', (zone, now, days, due) => {
    expect(dueDay(zone, new Date(now), days, MONDAY_TO_FRIDAY)).toBe(due)
  })

  it('leaves out holidays, and counts days of a weekend that are worked', () => {
    // Thursday to Saturday are off, the Sunday after is worked.
    const calendar = {
      ...MONDAY_TO_FRIDAY,
      holidays: ['2026-06-04', '2026-06-05', '2026-06-06'].map(day => ({ day, name: 'Off' })),
      workedDays: [{ day: '2026-06-07', name: '' }],
    }
    const wednesday = new Date('2026-06-03T02:00:00Z')
    const due = (days: number, from = wednesday) => dueDay('Asia/Shanghai', from, days, calendar)
    expect([0, 1, 2, 6].map(days => due(days))).toEqual([
      '2026-06-03',
      '2026-06-07',
      '2026-06-08',
      '2026-06-12',
    ])
    expect(due(0, new Date('2026-06-04T02:00:00Z'))).toBe('2026-06-07')
  })

  it('knows other weekends', () => {
    // Friday and Saturday.
    const calendar = { ...MONDAY_TO_FRIDAY, weekend: [5, 6] as const }
    expect(dueDay('Asia/Dubai', new Date('2026-06-04T06:00:00Z'), 1, calendar)).toBe('2026-06-07')
  })
})

it('puts every age into one bucket', () => {
  const opened = [
    '2026-06-10',
    '2026-06-08',
    '2026-06-07',
    '2026-06-03',
    '2026-06-02',
    '2026-01-01',
  ]
  expect(
    ageBuckets(
      opened.map(day => ({ day, cases: 1 })),
      '2026-06-10',
    ),
  ).toEqual([
    { from: 0, to: 2, cases: 2 },
    { from: 3, to: 7, cases: 2 },
    { from: 8, to: 30, cases: 1 },
    { from: 31, to: null, cases: 1 },
  ])
})

it('leads from every state on, and from a settled one back', () => {
  for (const state of CASE_STATES) expect(nextStates(state)).not.toContain(state)
  expect(nextStates('closed')).toEqual(['reopened'])
  expect(nextStates('reopened')).toContain('closed')
})
