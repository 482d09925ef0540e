import { z } from '@hono/zod-openapi'
import { localizedText as definitionText } from '#survey-definitions/definition-schema.ts'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { localizedText } from '../surveys/survey.contract.ts'
import { privacy, waveState } from '../waves/wave.contract.ts'
import { type GivenAnswers, isGivenAnswers } from './given-answers.ts'
import { receipt } from './receipt.contract.ts'

/**
 * The identity of what will be submitted: made by the respondent's page on an open link, given by
 * the server (`personal.id`) on a personal one.
 */
const responseId = z.uuid().toLowerCase()
const link = z.object({ token: z.string().max(64) })
const draft = link.extend({ draftId: responseId })

/**
 * 128 random bits made by the respondent's page, which guard draft, resume and replay. A header, so
 * that it stands in no address and no log. On a personal link the link itself opens draft and
 * resume, on any device; the page makes a secret all the same, and the replay of a submission is
 * known by it: keyed with something that the server could make itself, the hash of the answers would
 * lead from the invitation to them.
 */
const secret = z.object({ 'x-respondent-secret': z.string().regex(/^[A-Za-z0-9_-]{22,64}$/) })

/** One answer, of whatever type of question. */
export const ANSWER = {
  oneOf: [
    { type: 'string' as const },
    { type: 'number' as const },
    { type: 'boolean' as const },
    { type: 'null' as const },
    { type: 'array' as const, items: { $ref: '#/components/schemas/Answer' } },
    { $ref: '#/components/schemas/Answers' },
  ],
}
const ANSWERS = {
  type: 'object' as const,
  description: 'By the name of the question, or of the row or column inside one.',
  additionalProperties: { $ref: '#/components/schemas/Answer' },
}

/** Taken as they came: what they may hold, the questionnaire says. */
const answers = z
  .custom<GivenAnswers>(isGivenAnswers, 'must be an object of answers, and not nested deeply')
  .openapi('Answers', ANSWERS)
const locale = z.enum(['en', 'zh-cn'])

/** The respondent has agreed to the text that the questionnaire shows before its first question. */
const consent = z.literal(true)

/** What the page knows of the answering beside the answers; a page of before sends none. */
export const paradata = z.strictObject({
  channel: z.enum(['open', 'personal', 'kiosk', 'embedded']),
  device: z.enum(['phone', 'tablet', 'desktop']),
  /** Time spent on the questionnaire so far, pauses left out. */
  seconds: z.number().int().min(0).max(1_000_000),
  /** The name of the page in view. */
  lastPage: z.string().max(200).optional(),
})
export type Paradata = z.infer<typeof paradata>

/** One question's fault, as `survey-definitions/answers` states it. */
export const answerProblem = z.object({
  question: z.string(),
  row: z.string().optional(),
  /** The question inside an added row or panel. */
  column: z.string().optional(),
  code: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** The author's own words. */
  text: localizedText.optional(),
})

/** What the refusal of a stale save holds as `details`: what is there instead. */
export const savedAnswers = z.object({
  revision: z.number().int(),
  answers,
  submitted: z.boolean(),
})

/** SurveyJS JSON as the version holds it: questions have many more properties, by their types. */
const surveyJson = z.looseObject({
  title: definitionText.optional(),
  locale: z.string().optional(),
  pages: z
    .array(
      z.looseObject({
        name: z.string().optional(),
        title: definitionText.optional(),
        elements: z
          .array(
            z.looseObject({
              type: z.string(),
              name: z.string(),
              title: definitionText.optional(),
            }),
          )
          .readonly()
          .optional(),
      }),
    )
    .readonly(),
})

export const openedLink = z.object({
  state: waveState,
  privacy,
  isDemo: z.boolean(),
  versionId: z.string(),
  /** On a personal link. Answers saved so far are under this id, from any device. */
  personal: z
    .object({
      id: z.uuid(),
      /** Of the mail that brought the link; the page begins in it. */
      language: locale,
      /** There are answers under the id, perhaps from another device. */
      isBegun: z.boolean(),
      /** Handed in, perhaps on another device: there is nothing more to do. */
      isAnswered: z.boolean(),
    })
    .optional(),
  /** On an open link: the work that the page does before it submits, which few robots do. */
  challenge: z.string().optional(),
  /** Absent unless the wave is open and there is something to answer. */
  definition: surveyJson.optional(),
})

/** Stored without being counted: no more respondents like this are wanted. */
const setAside = z.enum(['over-quota', 'screened-out'])

export const savedRevision = z.object({
  revision: z.number().int(),
  setAside: setAside.optional(),
})

/** What is stored under an id, for callers that know its secret. */
export const resumedAnswers = z.discriminatedUnion('submitted', [
  z.object({ submitted: z.literal(false), revision: z.number().int(), answers, locale }),
  z.object({ submitted: z.literal(true) }),
])

export const openLink = declareRoute({
  method: 'get',
  path: '/api/links/{token}',
  access: 'anyone',
  request: { params: link },
  responses: {
    200: answer(openedLink, 'What a respondent needs to begin'),
  },
})

export const reportOpening = declareRoute({
  method: 'post',
  path: '/api/links/{token}/openings',
  access: 'anyone',
  request: { params: link },
  responses: {
    200: answer(
      z.object({ counted: z.boolean() }),
      'Counted, where the wave is open: one more, and nothing of who it is',
    ),
  },
})

export const saveAnswers = declareRoute({
  method: 'put',
  path: '/api/links/{token}/drafts/{draftId}',
  access: 'anyone',
  request: {
    params: draft,
    headers: secret,
    body: jsonBody(
      z.strictObject({
        /** One more than the revision last acknowledged; the first save is 1. */
        revision: z.number().int().min(1).max(1_000_000_000),
        answers,
        locale,
        paradata: paradata.optional(),
        consent: consent.optional(),
      }),
    ),
  },
  responses: {
    200: answer(
      savedRevision,
      'Saved. A stale revision is refused with the answers that are there (409, details)',
    ),
  },
})

export const resumeAnswers = declareRoute({
  method: 'get',
  path: '/api/links/{token}/drafts/{draftId}',
  access: 'anyone',
  request: { params: draft, headers: secret },
  responses: {
    200: answer(resumedAnswers, 'The answers saved so far, or that they were already submitted'),
  },
})

export const submitAnswers = declareRoute({
  method: 'post',
  path: '/api/links/{token}/responses',
  access: 'anyone',
  request: {
    params: link,
    headers: secret,
    body: jsonBody(
      z.strictObject({
        id: responseId,
        answers,
        locale,
        paradata: paradata.optional(),
        receipt: receipt.optional(),
        consent: consent.optional(),
        /** Of an open link: that the page has done the work of its challenge for this id. */
        proof: z.string().optional(),
        /** No page asks for it, and nobody sees the field: a robot has filled it in. */
        subject: z.string().optional(),
      }),
    ),
  },
  responses: {
    201: answer(
      z.object({ id: responseId, setAside: setAside.optional() }),
      'On disk. The same id with the same body is answered the same again; on a personal link any other is refused (409, already-answered)',
    ),
  },
})
