import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'

export const localizedText = z.union([z.string(), z.record(z.string(), z.string())])

const instrument = z.object({
  id: z.string(),
  /** Under which the catalogue lists it. */
  group: z.enum(['indexModel', 'kano', 'gap', 'shortMetric']),
  title: localizedText,
  description: localizedText,
  questions: z.number().int(),
  minutes: z.number(),
  notes: localizedText,
  /** Has all that the published model fixes been read in a source? Else the notes say what has not. */
  confirmed: z.boolean(),
})

export const definitionProblem = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  /** Where in the document, as a path of names. */
  where: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
})

const version = z.object({
  id: z.string(),
  number: z.number().int(),
  fingerprint: z.string(),
  publishedAt: z.string(),
})

export const surveySummary = z.object({
  id: z.string(),
  title: localizedText,
  instrument: z.string().nullable(),
  isDemo: z.boolean(),
  createdAt: z.string(),
  publishedVersion: z.number().int().nullable(),
  waves: z.number().int(),
  completes: z.number().int(),
})

export const survey = surveySummary.extend({
  /** The draft's text, byte for byte as it was saved. */
  draft: z.string(),
  draftRevision: z.number().int(),
  /** The draft differs from the newest version, or no version is published yet. */
  hasChanges: z.boolean(),
  problems: z.array(definitionProblem),
  versions: z.array(version),
})

/** As far as databases count. */
const revision = z.number().int().min(1).max(1_000_000_000)

const surveyId = z.object({ surveyId: z.string() })

export const listInstruments = declareRoute({
  method: 'get',
  path: '/api/catalogue',
  access: 'read',
  responses: { 200: answer(z.array(instrument), 'The instruments that are shipped') },
})

export const listSurveys = declareRoute({
  method: 'get',
  path: '/api/surveys',
  access: 'read',
  responses: { 200: answer(z.array(surveySummary), 'All surveys, newest first') },
})

export const adoptSurvey = declareRoute({
  method: 'post',
  path: '/api/surveys',
  access: 'design',
  request: {
    body: jsonBody(
      z.union([
        z.strictObject({ instrument: z.string() }),
        z.strictObject({ definition: z.string().max(1_000_000) }),
      ]),
    ),
  },
  responses: { 201: answer(survey, 'A survey with a draft, from the catalogue or from own text') },
})

export const getSurvey = declareRoute({
  method: 'get',
  path: '/api/surveys/{surveyId}',
  access: 'read',
  request: { params: surveyId },
  responses: { 200: answer(survey, 'One survey with its draft and what is wrong with it') },
})

export const saveDraft = declareRoute({
  method: 'put',
  path: '/api/surveys/{surveyId}/draft',
  access: 'design',
  request: {
    params: surveyId,
    body: jsonBody(z.strictObject({ definition: z.string().max(1_000_000), revision })),
  },
  responses: { 200: answer(survey, 'Saved; a stale revision is refused with the newer draft') },
})

export const publishVersion = declareRoute({
  method: 'post',
  path: '/api/surveys/{surveyId}/versions',
  access: 'design',
  request: { params: surveyId, body: jsonBody(z.strictObject({ revision })) },
  responses: { 201: answer(version, 'The draft, frozen; refused while it has errors') },
})

export const getVersion = declareRoute({
  method: 'get',
  path: '/api/versions/{versionId}',
  access: 'read',
  request: { params: z.object({ versionId: z.string() }) },
  responses: {
    200: answer(
      version.extend({ surveyId: z.string(), definition: z.string() }),
      'A published version with its text',
    ),
  },
})
