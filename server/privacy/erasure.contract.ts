import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { ERASURE_GROUNDS } from './erasure.table.ts'

const count = z.number().int()

export const erasure = z.object({
  id: z.string(),
  at: z.string(),
  ground: z.enum(ERASURE_GROUNDS),
  /** Who did it; null where the retention date did. */
  by: z.string().nullable(),
  counts: z.object({
    fields: count,
    history: count,
    invitations: count,
    /** Waiting, and not written. */
    mails: count,
    drafts: count,
    /** Kept as answers of nobody. */
    responses: count,
    cases: count,
    samples: count,
    segments: count,
    /** Uploaded files, not yet imported, that may name the person. */
    waitingFiles: count,
  }),
})

export const eraseCustomer = declareRoute({
  method: 'post',
  path: '/api/customers/{customerId}/erasure',
  access: 'field',
  request: {
    params: z.object({ customerId: z.string() }),
    body: jsonBody(z.strictObject({ ground: z.enum(ERASURE_GROUNDS).exclude(['retention']) })),
  },
  responses: { 201: answer(erasure, 'Nothing is held of the person any more; the proof of it') },
})

export const listErasures = declareRoute({
  method: 'get',
  path: '/api/erasures',
  access: 'field',
  request: {
    query: z.strictObject({
      ground: z.enum(ERASURE_GROUNDS).optional(),
      /** `next` of the page before. */
      after: z.string().max(1000).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: {
    200: answer(
      z.object({
        erasures: z.array(erasure),
        next: z.string().nullable(),
        byGround: z.array(z.object({ ground: z.enum(ERASURE_GROUNDS), erased: count })),
        /** On which days the retention dates were looked at, the latest first; 90 at most. */
        retention: z.array(
          z.object({ day: z.string(), runs: count, erased: count, lastAt: z.string() }),
        ),
      }),
      'A page of erasures, the latest first',
    ),
  },
})

export const getErasure = declareRoute({
  method: 'get',
  path: '/api/erasures/{erasureId}',
  access: 'field',
  request: { params: z.object({ erasureId: z.string() }) },
  responses: { 200: answer(erasure, 'The proof of one erasure') },
})

/** By body, since an address does not belong into logs. */
export const verifyErasure = declareRoute({
  method: 'post',
  path: '/api/erasures/verification',
  access: 'field',
  request: {
    body: jsonBody(
      z.strictObject({
        source: z.string().max(60).default(''),
        externalId: z.string().trim().min(1).max(200).nullable().default(null),
        email: z.string().trim().min(1).max(254).nullable().default(null),
        phone: z.string().trim().min(1).max(60).nullable().default(null),
      }),
    ),
  },
  responses: {
    200: answer(
      z.object({ erasures: z.array(erasure), customers: count }),
      'The erasures of whoever is called so, and how many are known by that now',
    ),
  },
})
