import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { wallTime } from '../i18n/time-zone.contract.ts'
import { localizedText } from '../surveys/survey.contract.ts'
import { quotas, viewedQuota, viewedQuotaQuestion } from './quota.contract.ts'

export const privacy = z.enum(['anonymous', 'identified'])
export const waveState = z.enum(['draft', 'scheduled', 'open', 'paused', 'closed'])

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
  /** When it opens and closes automatically. */
  opensAt: z.string().nullable(),
  closesAt: z.string().nullable(),
  pausedAt: z.string().nullable(),
  /** Where the clocks of the organisation stand. */
  timeZone: z.string(),
  targetComplete: z.number().int().nullable(),
  /** It closes with the last complete response that it wants. */
  closeAtTarget: z.boolean(),
  quotas: z.array(viewedQuota),
  /** The schedule that has planned it. */
  scheduleId: z.string().nullable(),
  counts: z.object({
    started: z.number().int(),
    partial: z.number().int(),
    complete: z.number().int(),
  }),
})

export const waveName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}*$/u)
export const targetComplete = z.number().int().min(1).max(10_000_000).nullable()

const settings = z.strictObject({
  name: waveName,
  privacy,
  versionId: z.string(),
  /** As the organisation's clocks show them. */
  opensAt: wallTime.nullable(),
  closesAt: wallTime.nullable(),
  targetComplete,
  closeAtTarget: z.boolean(),
  quotas,
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
    /** The newest version unless said. */
    body: jsonBody(settings.partial().required({ name: true, privacy: true })),
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

export const changeWave = declareRoute({
  method: 'patch',
  path: '/api/waves/{waveId}',
  access: 'field',
  request: { params: waveId, body: jsonBody(settings.partial()) },
  responses: {
    200: answer(
      wave,
      'Changed. Privacy, version, hour of opening and whom quotas count are fixed at the opening',
    ),
  },
})

export const deletePlannedWave = declareRoute({
  method: 'delete',
  path: '/api/waves/{waveId}',
  access: 'field',
  request: { params: waveId },
  responses: { 200: answer(z.object({ surveyId: z.string() }), 'Gone; it had never been open') },
})

export const listQuotaQuestions = declareRoute({
  method: 'get',
  path: '/api/surveys/{surveyId}/quota-questions',
  access: 'read',
  request: { params: surveyId, query: z.object({ versionId: z.string().optional() }) },
  responses: {
    200: answer(
      z.array(viewedQuotaQuestion),
      'The questions of a version, the newest unless said, that quotas can stand on',
    ),
  },
})

export const pauseWave = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/pause',
  access: 'field',
  request: { params: waveId },
  responses: {
    200: answer(wave, 'Paused: nobody new is let in; those who have begun may save and submit'),
  },
})

export const resumeWave = declareRoute({
  method: 'delete',
  path: '/api/waves/{waveId}/pause',
  access: 'field',
  request: { params: waveId },
  responses: { 200: answer(wave, 'Resumed') },
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
