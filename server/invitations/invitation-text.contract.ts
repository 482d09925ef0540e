import { z } from '@hono/zod-openapi'
import { LOCALES } from '#survey-definitions/localized-text.ts'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { invitationsView, ofWave } from './invitation.contract.ts'
import { INVITATION_TEXT_KINDS } from './invitation-text.ts'

const language = z.enum(LOCALES)
const ofText = ofWave.extend({ kind: z.enum(INVITATION_TEXT_KINDS), language })
const written = {
  subject: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}*$/u),
  body: z.string().trim().min(1).max(10_000),
}

export const putInvitationText = declareRoute({
  method: 'put',
  path: '/api/waves/{waveId}/invitation-texts/{kind}/{language}',
  access: 'field',
  request: { params: ofText, body: jsonBody(z.strictObject(written)) },
  responses: { 200: answer(invitationsView, 'Said from the next mail on') },
})

export const deleteInvitationText = declareRoute({
  method: 'delete',
  path: '/api/waves/{waveId}/invitation-texts/{kind}/{language}',
  access: 'field',
  request: { params: ofText },
  responses: { 200: answer(invitationsView, 'Our own words are said again') },
})

export const previewMail = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/mail-previews',
  access: 'field',
  request: {
    params: ofWave,
    body: jsonBody(
      z.strictObject({
        ...written,
        language,
        /** Which of those invited in this language is taken as the example: 0, 1, 2 … */
        example: z.number().int().min(0).max(1_000_000).default(0),
      }),
    ),
  },
  responses: {
    200: answer(
      z.object({
        subject: z.string(),
        html: z.string(),
        text: z.string(),
        /** Whose name it bears; null where nobody is invited in this language yet. */
        name: z.string().nullable(),
      }),
      'What they would read, with a link that leads nowhere',
    ),
  },
})

export const sendTestMail = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/test-mails',
  access: 'field',
  request: { params: ofWave, body: jsonBody(z.strictObject({ ...written, language })) },
  responses: { 200: answer(z.object({ to: z.string() }), 'Sent to the person who asked') },
})
