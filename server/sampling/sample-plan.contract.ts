import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { FRAME_RULES } from './frame.ts'
import { samplePlan } from './plan.ts'

const values = z.array(z.string().nullable())

const frame = z.object({
  customers: z.number().int(),
  /** In the order in which the rules are asked; each customer is lost once. */
  lost: z.array(z.object({ rule: z.enum(FRAME_RULES), customers: z.number().int() })),
  eligible: z.number().int(),
  strata: z.array(z.object({ values, population: z.number().int() })),
  countedAt: z.string(),
})

const drawnStratum = z.object({
  values,
  /** As people read them. */
  texts: values,
  population: z.number().int(),
  drawn: z.number().int(),
  /** Of them, asked first. */
  first: z.number().int(),
  designWeight: z.number(),
})

const draw = z.object({
  state: z.enum(['drawing', 'drawn']),
  plan: samplePlan,
  seed: z.number().int(),
  frame: frame.nullable(),
  strata: z.array(drawnStratum),
  drawnAt: z.string(),
  drawnBy: z.string().nullable(),
  /** When the reserve was let in. */
  releasedAt: z.string().nullable(),
  releasedBy: z.string().nullable(),
  members: z.object({
    invited: z.number().int(),
    /** Whose turn it is and who are not invited yet. */
    waiting: z.number().int(),
    reserve: z.number().int(),
    /** Could not be asked any more when it was their turn. */
    lost: z.number().int(),
  }),
})

/** Shares and weights as `analysis/fieldwork/plan-sample.ts` explains them. */
const allocation = z.object({
  /** In the order of the frame's strata. */
  strata: z.array(
    z.object({
      population: z.number().int(),
      invitations: z.number().int(),
      replies: z.number(),
      designWeight: z.number().optional(),
      margin: z.number().optional(),
    }),
  ),
  population: z.number().int(),
  invitations: z.number().int(),
  replies: z.number(),
  designEffect: z.number().optional(),
  margin: z.number().optional(),
  indexMargin: z.number().optional(),
})

const sample = z.object({
  plan: samplePlan,
  /** 0 where nobody has saved a plan yet. */
  revision: z.number().int(),
  /** As it was counted for this plan; null where it has to be counted. */
  frame: frame.nullable(),
  /** How many of each stratum of the frame are invited by this plan. */
  allocation: allocation.nullable(),
  draw: draw.nullable(),
  /** Customers there are at all. */
  customers: z.number().int(),
  /** What is going on: counting, drawing or inviting. */
  jobId: z.string().nullable(),
})

const waveId = z.object({ waveId: z.string() })
const started = z.object({ jobId: z.string() })

export const getSample = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/sample',
  access: 'field',
  request: { params: waveId },
  responses: { 200: answer(sample, 'Whom the wave asks, planned or drawn') },
})

export const putSamplePlan = declareRoute({
  method: 'put',
  path: '/api/waves/{waveId}/sample',
  access: 'field',
  request: {
    params: waveId,
    body: jsonBody(
      z.strictObject({ plan: samplePlan, revision: z.number().int().min(0).max(1_000_000_000) }),
    ),
  },
  responses: { 200: answer(sample, 'Changed; a stale revision is refused') },
})

export const countFrame = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/sample/frame',
  access: 'field',
  request: { params: waveId },
  responses: { 202: answer(started, 'Being counted; the job says how far it is') },
})

export const drawSample = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/sample/draw',
  access: 'field',
  request: {
    params: waveId,
    body: jsonBody(
      z.strictObject({
        revision: z.number().int().min(1).max(1_000_000_000),
        /** Makes the draw repeatable; a random one unless said. */
        seed: z.number().int().min(0).max(2_147_483_647).optional(),
      }),
    ),
  },
  responses: {
    202: answer(started, 'Being drawn and invited; cut short, the same call goes on with it'),
  },
})

export const releaseReserve = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/sample/reserve',
  access: 'field',
  request: { params: waveId },
  responses: { 202: answer(started, 'The reserve is being invited') },
})

export const exportSample = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/sample/members.csv',
  access: 'field',
  request: { params: waveId },
  responses: {
    200: {
      description: 'Who was drawn, with stratum and design weight',
      content: { 'text/csv': { schema: z.string() } },
    },
  },
})
