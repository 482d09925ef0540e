import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { isWallTime } from '../i18n/wall-time.ts'
import { quotas, viewedQuota } from './quota.contract.ts'
import { privacy, targetComplete, waveName } from './wave.contract.ts'

const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])

const day = z.union([
  z.strictObject({ date: z.union([z.number().int().min(1).max(28), z.literal('last')]) }),
  z.strictObject({
    nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal('last')]),
    weekday,
  }),
])

const at = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day as HH:MM')

/** When waves repeat; Monday is 1. */
const recurrence = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('week'), weekday, at }),
  z.strictObject({ every: z.literal('month'), day, at }),
  z.strictObject({ every: z.literal('quarter'), month: z.number().int().min(1).max(3), day, at }),
  z.strictObject({ every: z.literal('year'), month: z.number().int().min(1).max(12), day, at }),
])

const calendarDay = z.string().refine(text => isWallTime(`${text}T00:00`), 'must be a day')

const settings = z.strictObject({
  /** With {year}, {quarter}, {month}, {day} and {number} in it. */
  namePattern: waveName.max(80),
  privacy,
  recurrence,
  /** The first day that a wave may open, as YYYY-MM-DD. */
  startsOn: calendarDay,
  /** The last day that a wave may open; null goes on for good. */
  endsOn: calendarDay.nullable().default(null),
  /** How many days each wave stays open. */
  openDays: z.number().int().min(1).max(366),
  /** Null takes the newest version each time. */
  versionId: z.string().nullable(),
  targetComplete,
  closeAtTarget: z.boolean(),
  quotas,
})

/** Moments: where clocks are put forward or back, the same hour is another moment. */
const occurrence = z.object({ opensAt: z.string(), closesAt: z.string() })

const schedule = z.object({
  id: z.string(),
  surveyId: z.string(),
  ...settings.omit({ quotas: true }).shape,
  versionNumber: z.number().int().nullable(),
  timeZone: z.string(),
  endedAt: z.string().nullable(),
  quotas: z.array(viewedQuota),
  /** The wave that waits for its opening, and the occurrences after it; none once it has ended. */
  next: z.array(occurrence.extend({ name: z.string(), waveId: z.string().nullable() })),
  waves: z.number().int(),
})

const surveyId = z.object({ surveyId: z.string() })
const scheduleId = z.object({ scheduleId: z.string() })

export const listSchedules = declareRoute({
  method: 'get',
  path: '/api/surveys/{surveyId}/wave-schedules',
  access: 'read',
  request: { params: surveyId },
  responses: { 200: answer(z.array(schedule), 'Waves of this survey that repeat, newest first') },
})

export const planSchedule = declareRoute({
  method: 'post',
  path: '/api/surveys/{surveyId}/wave-schedules',
  access: 'field',
  request: { params: surveyId, body: jsonBody(settings) },
  responses: { 201: answer(schedule, 'Made, with its first wave planned') },
})

export const changeSchedule = declareRoute({
  method: 'put',
  path: '/api/wave-schedules/{scheduleId}',
  access: 'field',
  request: { params: scheduleId, body: jsonBody(settings) },
  responses: {
    200: answer(
      schedule,
      'Changed; the wave that waits for its opening is planned again, those before stay. One that has ended resumes',
    ),
  },
})

export const previewOccurrences = declareRoute({
  method: 'post',
  path: '/api/wave-schedule-turns',
  access: 'read',
  request: {
    body: jsonBody(
      settings.pick({ recurrence: true, startsOn: true, endsOn: true, openDays: true }),
    ),
  },
  responses: {
    200: answer(
      z.object({ next: z.array(occurrence), timeZone: z.string() }),
      'The occurrences that such a schedule has',
    ),
  },
})

export const stopSchedule = declareRoute({
  method: 'post',
  path: '/api/wave-schedules/{scheduleId}/end',
  access: 'field',
  request: { params: scheduleId },
  responses: {
    200: answer(
      z.object({ surveyId: z.string() }),
      'No more waves are planned; one that waits for its opening loses its date',
    ),
  },
})
