import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { isTimeZone } from './time-zone.ts'
import { isWallTime } from './wall-time.ts'

const timeZone = z.object({ timeZone: z.string() })

export const timeZoneName = z
  .string()
  .max(64)
  .refine(isTimeZone, 'must be a zone such as Europe/Berlin')

/** What clocks of the organisation show: "2026-11-22T09:30". */
export const wallTime = z
  .string()
  .refine(isWallTime, 'must be a day and a time as YYYY-MM-DDTHH:MM, without a zone')

export const getTimeZone = declareRoute({
  method: 'get',
  path: '/api/time-zone',
  access: 'read',
  responses: {
    200: answer(
      timeZone.extend({ known: z.array(z.string()) }),
      'Where the clocks of the organisation stand, and what else there is',
    ),
  },
})

export const putTimeZone = declareRoute({
  method: 'put',
  path: '/api/time-zone',
  access: 'administer',
  request: {
    body: jsonBody(z.strictObject({ timeZone: timeZoneName })),
  },
  responses: {
    200: answer(timeZone, 'From now on; what was planned before keeps its moment'),
  },
})
