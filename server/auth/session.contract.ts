import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { timeZoneName } from '../i18n/time-zone.contract.ts'
import { PERMISSIONS, ROLES } from './role.ts'

const session = z.object({
  person: z
    .object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      role: z.enum(ROLES),
      /** What the role may do, so that a page offers nothing that would be refused. */
      permissions: z.array(z.enum(PERMISSIONS)),
    })
    .nullable(),
  /** Nobody has an account yet: the set-up link that the server printed makes the first. */
  setupNeeded: z.boolean(),
})

export const getSession = declareRoute({
  method: 'get',
  path: '/api/session',
  access: 'anyone',
  responses: { 200: answer(session, 'Who is signed in') },
})

export const setUp = declareRoute({
  method: 'post',
  path: '/api/setup',
  access: 'anyone',
  request: {
    body: jsonBody(
      z.strictObject({
        token: z.string().max(100),
        name: z.string().trim().min(1).max(100),
        email: z.email().max(200),
        password: z.string().min(10).max(128),
        /** Where the organisation's clocks stand; the server's own place unless said. */
        timeZone: timeZoneName.optional(),
      }),
    ),
  },
  responses: { 201: answer(z.object({ email: z.string() }), 'The first administrator exists') },
})
