import { z } from '@hono/zod-openapi'
import { customer } from '../customers/customer.contract.ts'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { segmentFilter } from './segment-filter.ts'

export type { Condition, SegmentFilter } from './segment-filter.ts'

const name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}*$/u)

const segment = z.object({
  id: z.string(),
  name: z.string(),
  filter: segmentFilter,
  revision: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

const segmentId = z.object({ segmentId: z.string() })

export const listSegments = declareRoute({
  method: 'get',
  path: '/api/segments',
  access: 'field',
  responses: { 200: answer(z.array(segment), 'All segments, by name') },
})

export const addSegment = declareRoute({
  method: 'post',
  path: '/api/segments',
  access: 'field',
  request: { body: jsonBody(z.strictObject({ name, filter: segmentFilter })) },
  responses: { 201: answer(segment, 'A filter that is kept') },
})

export const changeSegment = declareRoute({
  method: 'put',
  path: '/api/segments/{segmentId}',
  access: 'field',
  request: {
    params: segmentId,
    body: jsonBody(
      z.strictObject({
        name,
        filter: segmentFilter,
        revision: z.number().int().min(1).max(1_000_000_000),
      }),
    ),
  },
  responses: { 200: answer(segment, 'Changed for the waves to come; a stale revision is refused') },
})

export const deleteSegment = declareRoute({
  method: 'delete',
  path: '/api/segments/{segmentId}',
  access: 'field',
  request: { params: segmentId },
  responses: { 204: { description: 'Gone; what waves have frozen of it stays with them' } },
})

export const countFilter = declareRoute({
  method: 'post',
  path: '/api/segments/size',
  access: 'field',
  request: { body: jsonBody(z.strictObject({ filter: segmentFilter })) },
  responses: {
    200: answer(z.object({ customers: z.number().int() }), 'How many customers fit a filter'),
  },
})

export const listMembers = declareRoute({
  method: 'get',
  path: '/api/segments/{segmentId}/customers',
  access: 'field',
  request: {
    params: segmentId,
    query: z.strictObject({
      after: z.string().max(1000).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: {
    200: answer(
      z.object({ customers: z.array(customer), next: z.string().nullable() }),
      'A page of the customers who fit now, newest first',
    ),
  },
})
