import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { localizedText } from '../surveys/survey.contract.ts'
import { schemaOf } from './report-schema.ts'

const waveId = z.object({ waveId: z.string() })

export const grouping = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('question'), question: z.string().min(1).max(200) }),
  z.strictObject({ by: z.literal('label'), label: z.string().min(1).max(200) }),
  z.strictObject({ by: z.literal('locale') }),
])

const groupRun = z.object({
  id: z.string(),
  engine: z.string(),
  n: z.number().int(),
  fingerprint: z.string(),
  createdAt: z.string(),
  result: schemaOf('ComparedGroups'),
})

export const getGroupRuns = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/group-runs',
  // The demo is open to all; anything else asks for `read` in the handler.
  access: 'anyone',
  request: { params: waveId },
  responses: {
    200: answer(
      z.object({
        /** What the respondents of this wave can be divided by, with the words of the questionnaire. */
        groupings: z.array(
          z.object({
            grouping,
            /** Absent for the language of answering. */
            title: localizedText.optional(),
            values: z.array(z.object({ value: z.string(), text: localizedText })),
          }),
        ),
        /** The newest comparison by each of them. */
        runs: z.array(groupRun),
        /** The comparison that is being made. */
        jobId: z.string().optional(),
      }),
      'Comparisons of groups of respondents',
    ),
  },
})

export const startGroupRun = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/group-runs',
  access: 'analyse',
  request: {
    params: waveId,
    body: jsonBody(
      z.strictObject({
        grouping,
        innerWeights: z.enum(['path', 'centroid', 'factorial']).default('path'),
        missing: z.enum(['mean', 'listwise']).default('mean'),
        consistent: z.boolean().default(false),
        includePartials: z.boolean().default(false),
        permutations: z.number().int().min(100).max(20_000).default(1000),
        resamples: z.number().int().min(100).max(20_000).default(1000),
        seed: z.number().int().min(0).max(0x7fffffff).optional(),
      }),
    ),
  },
  responses: {
    202: answer(z.object({ jobId: z.string() }), 'A comparison that will be stored'),
  },
})
