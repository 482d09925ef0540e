import { z } from '@hono/zod-openapi'
import { isDay } from '../customers/is-day.ts'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { localizedText } from '../surveys/survey.contract.ts'
import { CASE_STATES } from './case-state.ts'

const state = z.enum(CASE_STATES)
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u)
const day = z.string().refine(isDay, 'is no day like 2026-03-31')

const listed = z.object({
  id: z.string(),
  number: z.number().int(),
  state,
  ruleName: z.string(),
  waveId: z.string(),
  waveName: z.string(),
  surveyId: z.string(),
  surveyTitle: localizedText,
  /** Null where nobody is known, and for readers who may not see personal data. */
  customer: z
    .object({ id: z.string(), externalId: z.string(), name: z.string().nullable() })
    .nullable(),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  dueOn: z.string(),
  isOverdue: z.boolean(),
  cause: z.string().nullable(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
})

const filter = {
  /** Several with commas between. */
  state: z.string().max(100).optional(),
  owner: z.string().max(100).optional(),
  cause: z.string().max(200).optional(),
  wave: z.string().max(40).optional(),
  overdue: z.enum(['yes']).optional(),
}

export const listCases = declareRoute({
  method: 'get',
  path: '/api/cases',
  access: 'read',
  request: {
    query: z.strictObject({
      ...filter,
      /** `next` of the page before. */
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: {
    200: answer(
      z.object({ cases: z.array(listed), next: z.number().int().nullable() }),
      'A page of cases, newest first',
    ),
  },
})

const counts = z.array(z.object({ value: z.string().nullable(), cases: z.number().int() }))

export const summarizeCases = declareRoute({
  method: 'get',
  path: '/api/case-summary',
  access: 'read',
  request: { query: z.strictObject({ wave: filter.wave }) },
  responses: {
    200: answer(
      z.object({
        states: counts,
        causes: counts,
        /** Of the unsettled ones, in whole days. */
        ages: z.array(
          z.object({
            from: z.number().int(),
            to: z.number().int().nullable(),
            cases: z.number().int(),
          }),
        ),
        overdue: z.number().int(),
      }),
      'All cases, or those of a wave, counted by state, cause and age',
    ),
  },
})

export const exportCases = declareRoute({
  method: 'get',
  path: '/api/cases.csv',
  access: 'field',
  request: { query: z.strictObject(filter) },
  responses: {
    200: { description: 'The cases of a filter', content: { 'text/csv': { schema: z.string() } } },
  },
})

const oneCase = listed.extend({
  revision: z.number().int(),
  /** To which states it can go. */
  next: z.array(state),
  action: z.string().nullable(),
  /** How content the customer is with the handling, 1 to 5. */
  handling: z.number().int().nullable(),
  isAnonymous: z.boolean(),
  followUpWave: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** What made it; null when the response was erased, and for readers who may not see it. */
  matches: z
    .array(
      z.object({
        kind: z.enum(['score', 'detractor', 'words', 'tag', 'segment']),
        about: z.string(),
        /** The question as it was asked, or the name of the segment. */
        title: localizedText,
        value: z.union([z.number(), z.string()]).nullable(),
      }),
    )
    .nullable(),
  history: z.array(
    z.object({
      number: z.number().int(),
      kind: z.enum(['opened', 'note', 'state', 'owner', 'due', 'overdue', 'outcome', 'follow-up']),
      detail: z.record(z.string(), z.union([z.string(), z.number()]).nullable()),
      at: z.string(),
      by: z.string().nullable(),
    }),
  ),
})

const caseId = z.object({ caseId: z.string() })

export const getCase = declareRoute({
  method: 'get',
  path: '/api/cases/{caseId}',
  access: 'read',
  request: { params: caseId },
  responses: { 200: answer(oneCase, 'One case with its history') },
})

export const changeCase = declareRoute({
  method: 'patch',
  path: '/api/cases/{caseId}',
  access: 'field',
  request: {
    params: caseId,
    body: jsonBody(
      z.strictObject({
        revision: z.number().int().min(1).max(1_000_000_000),
        state: state.optional(),
        ownerId: z.string().max(100).nullable().optional(),
        dueOn: day.optional(),
        cause: text(200).nullable().optional(),
        action: text(4000).nullable().optional(),
        handling: z.number().int().min(1).max(5).nullable().optional(),
        /** Asks the customer in this wave how it was settled; with `state` resolved or closed. */
        followUpWaveId: z.string().max(40).optional(),
      }),
    ),
  },
  responses: { 200: answer(oneCase, 'Changed, with a line for each change in its history') },
})

export const addNote = declareRoute({
  method: 'post',
  path: '/api/cases/{caseId}/notes',
  access: 'field',
  request: { params: caseId, body: jsonBody(z.strictObject({ text: text(4000) })) },
  responses: { 201: answer(oneCase, 'Noted; a note is never changed') },
})

export const listOwners = declareRoute({
  method: 'get',
  path: '/api/case-owners',
  access: 'field',
  responses: {
    200: answer(
      z.array(z.object({ id: z.string(), name: z.string() })),
      'Who can own a case, by name',
    ),
  },
})
