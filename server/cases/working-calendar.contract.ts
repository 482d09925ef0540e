import { z } from '@hono/zod-openapi'
import { isDay } from '../customers/is-day.ts'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'

const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])

const days = z
  .array(
    z.strictObject({
      day: z.string().refine(isDay, 'is no day like 2027-01-01'),
      name: z
        .string()
        .trim()
        .max(80)
        .regex(/^\P{Cc}*$/u),
    }),
  )
  .max(2000)
  .refine(isEachOnce, 'a day stands in it twice')

const calendar = z
  .strictObject({
    /** Monday is 1; somebody works on one day of a week at least. */
    weekend: z.array(weekday).max(6),
    holidays: days,
    workedDays: days,
  })
  .refine(
    ({ holidays, workedDays }) => isEachOnce([...holidays, ...workedDays]),
    'a day is a holiday and worked',
  )

export const getWorkingCalendar = declareRoute({
  method: 'get',
  path: '/api/working-calendar',
  access: 'read',
  responses: { 200: answer(calendar, 'On which days the organisation works') },
})

export const putWorkingCalendar = declareRoute({
  method: 'put',
  path: '/api/working-calendar',
  access: 'administer',
  request: { body: jsonBody(calendar) },
  responses: {
    200: answer(calendar, 'For due days from now on; those of open cases stay as they are'),
  },
})

function isEachOnce(days: readonly { readonly day: string }[]): boolean {
  return new Set(days.map(({ day }) => day)).size === days.length
}
