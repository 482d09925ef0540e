import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { ofWave } from './invitation.contract.ts'
import { MAIL_STATES } from './invitation-mail.table.ts'

export const listUndelivered = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/invitations/undelivered',
  access: 'field',
  request: { params: ofWave },
  responses: {
    200: answer(
      z.array(
        z.object({
          number: z.number().int(),
          externalId: z.string().nullable(),
          name: z.string().nullable(),
          isReminder: z.boolean(),
          state: z.enum(MAIL_STATES),
          reason: z.string().nullable(),
          attemptedAt: z.string().nullable(),
        }),
      ),
      'Mails that bounced, were withheld or perhaps did not arrive; the newest hundred',
    ),
  },
})

export const bounceReport = z.union([
  z.strictObject({ addresses: z.array(z.string().max(254)).min(1).max(10_000) }),
  z.strictObject({ messageIds: z.array(z.string().max(998)).min(1).max(10_000) }),
  /** A mail server's report (RFC 3464) as it came, headers and all. */
  z.strictObject({ report: z.string().min(1).max(1_000_000) }),
])

const report = {
  request: { body: jsonBody(bounceReport) },
  responses: {
    200: answer(
      z.object({ bounced: z.number().int() }),
      'How many invitations count as bounced since',
    ),
  },
} as const

export const reportBounces = declareRoute({
  method: 'post',
  path: '/api/bounces',
  access: 'field',
  ...report,
})

/** The same for a mail server or a mail service, which has a key and no session. */
export const postBounces = declareRoute({
  method: 'post',
  path: '/api/bounce-reports',
  access: 'api-key',
  ...report,
})
