import { z } from '@hono/zod-openapi'
import { answer } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'

const job = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  /** 0 to 1. */
  progress: z.number(),
  /** What the job leaves behind, by kind. */
  result: z.unknown(),
  /** A problem code where it failed for a reason that the reader can mend. */
  error: z.string().nullable(),
})

const jobId = z.object({ jobId: z.string() })

export const getJob = declareRoute({
  method: 'get',
  path: '/api/jobs/{jobId}',
  // Ids are 96 random bits; a progress bar says nothing else.
  access: 'anyone',
  request: { params: jobId },
  responses: { 200: answer(job, 'How far it is') },
})

export const cancelJob = declareRoute({
  method: 'post',
  path: '/api/jobs/{jobId}/cancellation',
  access: 'field',
  request: { params: jobId },
  responses: { 200: answer(job, 'Asked to stop; it does so at its next step') },
})
