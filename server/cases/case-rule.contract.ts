import { z } from '@hono/zod-openapi'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { localizedText } from '../surveys/survey.contract.ts'
import { caseCondition } from './case-condition.ts'

const content = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^\P{Cc}*$/u),
  /** All of them must hold. */
  conditions: z.array(caseCondition).min(1).max(10),
  ownerId: z.string().max(100).nullable(),
  /** Who is notified, besides the owner, when a case is overdue. */
  managerId: z.string().max(100).nullable().default(null),
  /** Working days. */
  dueDays: z.number().int().min(0).max(90),
  isActive: z.boolean(),
}
const rule = z.object({
  id: z.string(),
  surveyId: z.string(),
  ...content,
  revision: z.number().int(),
})
const surveyId = z.object({ surveyId: z.string() })
const ruleId = z.object({ ruleId: z.string() })

export const listRules = declareRoute({
  method: 'get',
  path: '/api/surveys/{surveyId}/case-rules',
  access: 'field',
  request: { params: surveyId },
  responses: {
    200: answer(
      z.object({
        rules: z.array(rule),
        /** What conditions can be about, from the newest version; empty where none is published. */
        indicators: z.array(
          z.object({ id: z.string(), title: localizedText, min: z.number(), max: z.number() }),
        ),
        texts: z.array(z.object({ id: z.string(), title: localizedText })),
        /** Questions from 0 to 10. */
        recommendations: z.array(z.object({ id: z.string(), title: localizedText })),
      }),
      'The rules of a survey, the oldest first',
    ),
  },
})

export const addRule = declareRoute({
  method: 'post',
  path: '/api/surveys/{surveyId}/case-rules',
  access: 'field',
  request: { params: surveyId, body: jsonBody(z.strictObject(content)) },
  responses: { 201: answer(rule, 'Looks at every response from now on') },
})

export const changeRule = declareRoute({
  method: 'put',
  path: '/api/case-rules/{ruleId}',
  access: 'field',
  request: {
    params: ruleId,
    body: jsonBody(
      z.strictObject({ ...content, revision: z.number().int().min(1).max(1_000_000_000) }),
    ),
  },
  responses: { 200: answer(rule, 'Changed for what comes in; a stale revision is refused') },
})

export const deleteRule = declareRoute({
  method: 'delete',
  path: '/api/case-rules/{ruleId}',
  access: 'field',
  request: { params: ruleId },
  responses: { 204: { description: 'Gone; the cases that it has made stay' } },
})
