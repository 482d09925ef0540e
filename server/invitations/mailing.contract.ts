import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { wallTime } from '../i18n/time-zone.contract.ts'
import { invitationsView, ofWave } from './invitation.contract.ts'
import { MAX_PER_MINUTE, MAX_REMINDERS } from './mailing.ts'

const settings = {
  perMinute: z.number().int().min(1).max(MAX_PER_MINUTE),
  quietFrom: z.iso.time({ precision: -1 }).nullable(),
  quietUntil: z.iso.time({ precision: -1 }).nullable(),
  remindAfterDays: z.number().int().min(1).max(60),
  maxReminders: z.number().int().min(0).max(MAX_REMINDERS),
  replyTo: z.email().max(254).nullable(),
}

export const putMailing = declareRoute({
  method: 'put',
  path: '/api/waves/{waveId}/mailing',
  access: 'field',
  request: {
    params: ofWave,
    body: jsonBody(
      z
        .strictObject({ ...settings, startAt: wallTime.nullable() })
        .refine(({ quietFrom, quietUntil }) => (quietFrom === null) === (quietUntil === null), {
          message: 'quiet hours have a beginning and an end, or neither',
          path: ['quietUntil'],
        }),
    ),
  },
  responses: { 200: answer(invitationsView, 'From the next mail on') },
})

const step = <P extends string>(path: P, description: string) =>
  ({
    path,
    access: 'field',
    request: { params: ofWave },
    responses: { 200: answer(invitationsView, description) },
  }) as const

export const startMailing = declareRoute({
  method: 'post',
  ...step('/api/waves/{waveId}/mailing/start', 'Running; who has been drawn is being queued'),
})
export const pauseMailing = declareRoute({
  method: 'post',
  ...step('/api/waves/{waveId}/mailing/pause', 'At rest; what is queued stays so'),
})
export const cancelMailing = declareRoute({
  method: 'post',
  ...step('/api/waves/{waveId}/mailing/cancellation', 'What had not been sent is taken back'),
})
export const retryMailing = declareRoute({
  method: 'post',
  ...step('/api/waves/{waveId}/mailing/retry', 'Running; what was refused lately is queued again'),
})
export const remindNow = declareRoute({
  method: 'post',
  ...step('/api/waves/{waveId}/mailing/reminders', 'Everyone who has not answered is reminded now'),
})
