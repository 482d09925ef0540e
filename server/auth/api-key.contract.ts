import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'

const apiKeys = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    createdAt: z.string(),
    createdBy: z.string(),
    usedAt: z.string().nullable(),
  }),
)

export const getApiKeys = declareRoute({
  method: 'get',
  path: '/api/api-keys',
  access: 'administer',
  responses: {
    200: answer(apiKeys, 'Which programs have a key; the keys themselves nobody knows'),
  },
})

export const postApiKey = declareRoute({
  method: 'post',
  path: '/api/api-keys',
  access: 'administer',
  request: {
    body: jsonBody(
      z.strictObject({
        name: z
          .string()
          .trim()
          .min(1)
          .max(60)
          .regex(/^\P{Cc}*$/u),
      }),
    ),
  },
  responses: { 201: answer(z.object({ key: z.string() }), 'The key, for this once') },
})

export const revokeApiKey = declareRoute({
  method: 'delete',
  path: '/api/api-keys/{id}',
  access: 'administer',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: answer(apiKeys, 'From now on it lets nobody in') },
})
