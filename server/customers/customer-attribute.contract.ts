import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { line } from './line.ts'

export const attributeId = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

const attribute = z.object({
  id: attributeId,
  title: line(100),
  type: z.enum(['text', 'number', 'date', 'flag']),
})

export const listAttributes = declareRoute({
  method: 'get',
  path: '/api/customer-attributes',
  access: 'field',
  responses: { 200: answer(z.array(attribute), 'What this company knows of its customers') },
})

export const declareAttribute = declareRoute({
  method: 'post',
  path: '/api/customer-attributes',
  access: 'field',
  request: { body: jsonBody(attribute.strict()) },
  responses: { 201: answer(attribute, 'Declared; its type stands from here on') },
})
