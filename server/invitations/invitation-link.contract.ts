import { z } from '@hono/zod-openapi'
import { LOCALES } from '#survey-definitions/localized-text.ts'
import { CHANNELS } from '../customers/channel.ts'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { invitationsView, ofWave } from './invitation.contract.ts'

const channel = z.enum(CHANNELS)

export const createLinks = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/invitations/links',
  access: 'field',
  request: {
    params: ofWave,
    body: jsonBody(
      z.strictObject({
        count: z.number().int().min(1).max(10_000),
        channel: channel.exclude(['email']),
        language: z.enum(LOCALES),
        label: z
          .string()
          .trim()
          .max(40)
          .regex(/^\P{Cc}*$/u)
          .nullable(),
      }),
    ),
  },
  responses: { 201: answer(invitationsView, 'Links for anybody, each for one response') },
})

const some = z.object({
  channel: channel.optional(),
  from: z.coerce.number().int().min(1).optional(),
  to: z.coerce.number().int().min(1).optional(),
})

export const downloadLinks = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/invitations/links.csv',
  access: 'field',
  request: { params: ofWave, query: some },
  responses: {
    200: {
      description: 'The personal links, for other programs to send',
      content: { 'text/csv': { schema: z.string() } },
    },
  },
})

export const printLinks = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/invitations/links.html',
  access: 'field',
  request: { params: ofWave, query: some },
  responses: {
    200: {
      description: 'The personal links as QR codes to print and cut, a thousand at most',
      content: { 'text/html': { schema: z.string() } },
    },
  },
})

export const handOutLinks = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/invitations/hand-out',
  access: 'field',
  request: {
    params: ofWave,
    body: jsonBody(z.strictObject({ channel: channel.exclude(['email']) })),
  },
  responses: { 200: answer(invitationsView, 'From now on they count as invited') },
})
