import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { localizedText } from '../surveys/survey.contract.ts'

export const privacy = z.enum(['anonymous', 'identified'])
export const waveState = z.enum(['draft', 'open', 'closed'])

export const wave = z.object({
  id: z.string(),
  surveyId: z.string(),
  surveyTitle: localizedText,
  isDemo: z.boolean(),
  versionId: z.string(),
  versionNumber: z.number().int(),
  number: z.number().int(),
  name: z.string(),
  state: waveState,
  privacy,
  /** The open link that respondents follow. */
  link: z.string(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  createdAt: z.string(),
  counts: z.object({
    started: z.number().int(),
    partial: z.number().int(),
    complete: z.number().int(),
  }),
})

const surveyId = z.object({ surveyId: z.string() })
const waveId = z.object({ waveId: z.string() })

export const listWaves = declareRoute({
  method: 'get',
  path: '/api/surveys/{surveyId}/waves',
  access: 'read',
  request: { params: surveyId },
  responses: { 200: answer(z.array(wave), 'The waves of a survey, newest first') },
})

export const planWave = declareRoute({
  method: 'post',
  path: '/api/surveys/{surveyId}/waves',
  access: 'field',
  request: {
    params: surveyId,
    body: jsonBody(
      z.strictObject({
        name: z
          .string()
          .trim()
          .min(1)
          .max(120)
          .regex(/^\P{Cc}*$/u),
        privacy,
        /** The newest version unless said. */
        versionId: z.string().optional(),
      }),
    ),
  },
  responses: { 201: answer(wave, 'A wave that is not open yet') },
})

export const getWave = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}',
  access: 'read',
  request: { params: waveId },
  responses: { 200: answer(wave, 'One wave with its counts') },
})

export const openWave = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/opening',
  access: 'field',
  request: { params: waveId },
  responses: { 200: answer(wave, 'Open: respondents are let in, the privacy mode is fixed') },
})

export const closeWave = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/closing',
  access: 'field',
  request: { params: waveId },
  responses: {
    200: answer(wave, 'Closed: who has begun and answered something counts as partial'),
  },
})

export const getLinkCode = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/link.svg',
  access: 'read',
  request: { params: waveId },
  responses: {
    200: {
      description: 'The open link as a QR code',
      content: { 'image/svg+xml': { schema: z.string() } },
    },
  },
})
