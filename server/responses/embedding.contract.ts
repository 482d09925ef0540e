import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'

/** `https://shop.example`: an origin and nothing after it. A page that is spied on frames nothing. */
const origin = z
  .string()
  .max(253)
  .refine(isOrigin, 'must be an address like https://shop.example, without a path')

export const embedding = z.strictObject({ origins: z.array(origin).max(20) })

const params = z.object({ waveId: z.string() })

export const getEmbedding = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/embedding',
  access: 'read',
  request: { params },
  responses: { 200: answer(embedding, 'The sites that may show the questionnaire in their pages') },
})

export const putEmbedding = declareRoute({
  method: 'put',
  path: '/api/waves/{waveId}/embedding',
  access: 'field',
  request: { params, body: jsonBody(embedding) },
  responses: { 200: answer(embedding, 'These may from now on, and no others') },
})

/** On the machine itself, as when a site is being built, without encryption too. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { origin: own, protocol, hostname } = new URL(text)
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1'
  return own === text && (protocol === 'https:' || (protocol === 'http:' && isLocal))
}
