import { z } from '@hono/zod-openapi'
import { answer } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'

const waveId = z.object({ waveId: z.string() })

export const qualityFlag = z.enum([
  'tooFast',
  'straightLine',
  'failedCheck',
  'outlier',
  'inconsistent',
  'duplicate',
  'unproven',
  'trapFilled',
  'manyFromAddress',
])

const settled = z.object({
  /** Complete responses that were looked at. */
  answered: z.number().int(),
  flagged: z.number().int(),
  /** Of those, how many a report without flagged responses leaves out. */
  leftOut: z.number().int(),
  counts: z.partialRecord(qualityFlag, z.number().int()),
  /** The wave had closed: nothing changes any more. */
  isFinal: z.boolean(),
  settledAt: z.string(),
})

const flaggedResponse = z.object({
  id: z.string(),
  flags: z.array(qualityFlag),
  mayBeExcluded: z.boolean(),
  seconds: z.number().int().nullable(),
  longestRun: z.number().int(),
  failedChecks: z.array(z.string()),
  contradictions: z.array(z.tuple([z.string(), z.string()])),
})

export const getQuality = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/quality',
  access: 'read',
  request: { params: waveId },
  responses: {
    200: answer(
      z.object({ settled: settled.optional(), jobId: z.string().optional() }),
      'What the answers looked like when they were last gone through',
    ),
  },
})

export const settleQuality = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/quality',
  access: 'analyse',
  request: { params: waveId },
  responses: { 202: answer(z.object({ jobId: z.string() }), 'Goes through all answers, as a job') },
})

export const listFlagged = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/quality/responses',
  access: 'analyse',
  request: { params: waveId, query: z.strictObject({ after: z.string().max(64).optional() }) },
  responses: {
    200: answer(
      z.object({ responses: z.array(flaggedResponse), next: z.string().optional() }),
      'Flagged responses by their ids, a page at a time',
    ),
  },
})
