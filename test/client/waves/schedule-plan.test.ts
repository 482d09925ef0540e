import { describe, expect, it } from 'vitest'
import {
  newPlan,
  planOfSchedule,
  recurrenceOf,
  type Schedule,
  type SchedulePlan,
  scheduleOf,
} from '#client/waves/schedule/schedule-plan.ts'

const plan: SchedulePlan = newPlan('Pulse {year}', '2026-12-01')

describe('when waves repeat', () => {
  it.each<[Partial<SchedulePlan>, ReturnType<typeof recurrenceOf>]>([
    [{}, { every: 'quarter', month: 1, day: { nth: 1, weekday: 1 }, at: '09:00' }],
    [
      { every: 'week', weekday: '5' },
      { every: 'week', weekday: 5, at: '09:00' },
    ],
    [
      { every: 'month', kind: 'date', date: '28' },
      { every: 'month', day: { date: 28 }, at: '09:00' },
    ],
    [
      { every: 'month', kind: 'date', date: 'last' },
      { every: 'month', day: { date: 'last' }, at: '09:00' },
    ],
    [
      { every: 'year', month: '11', nth: 'last', weekday: '7' },
      { every: 'year', month: 11, day: { nth: 'last', weekday: 7 }, at: '09:00' },
    ],
    // A quarter starts with one of three months.
    [
      { every: 'quarter', month: '11' },
      { every: 'quarter', month: 2, day: { nth: 1, weekday: 1 }, at: '09:00' },
    ],
  ])('%j', (fields, recurrence) => {
    expect(recurrenceOf({ ...plan, ...fields })).toEqual(recurrence)
  })
})

describe('a schedule that is edited', () => {
  const schedule: Schedule = {
    id: 'sched',
    surveyId: 's',
    ...scheduleOf({ ...plan, every: 'month', kind: 'date', date: '15', targetComplete: 50 }),
    versionNumber: null,
    timeZone: 'UTC',
    endedAt: null,
    quotas: [],
    next: [],
    waves: 2,
  }

  it('is sent as it was stored where nothing was changed', () => {
    const again = scheduleOf(planOfSchedule(schedule, []))
    expect(again).toEqual(
      scheduleOf({ ...plan, every: 'month', kind: 'date', date: '15', targetComplete: 50 }),
    )
  })

  it('sends empty fields as null, and no closing at a target that is not set', () => {
    const sent = scheduleOf({ ...plan, endsOn: '', versionId: '', closeAtTarget: true })
    expect(sent).toMatchObject({
      endsOn: null,
      versionId: null,
      targetComplete: null,
      closeAtTarget: false,
    })
  })
})
