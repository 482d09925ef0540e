import { z } from '@hono/zod-openapi'
import { LOCALES } from '#survey-definitions/localized-text.ts'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { wallTime } from '../i18n/time-zone.contract.ts'
import { INVITATION_CHANNELS, INVITATION_STATES } from './invitation.ts'
import { MAIL_STATES } from './invitation-mail.table.ts'
import { INVITATION_TEXT_KINDS } from './invitation-text.ts'
import { FASTEST_PER_MINUTE } from './mailing.ts'

const count = z.number().int()
const language = z.enum(LOCALES)
const channel = z.enum(INVITATION_CHANNELS)
const kind = z.enum(INVITATION_TEXT_KINDS)

const settings = {
  perMinute: z.number().int().min(1).max(FASTEST_PER_MINUTE),
  quietFrom: z.iso.time({ precision: -1 }).nullable(),
  quietUntil: z.iso.time({ precision: -1 }).nullable(),
  remindAfterDays: z.number().int().min(1).max(60),
  mostReminders: z.number().int().min(0).max(3),
  replyTo: z.email().max(254).nullable(),
}

const mailing = z.object({
  ...settings,
  replyTo: z.string().nullable(),
  state: z.enum(['idle', 'running', 'paused']),
  /** What the mail server says, where it does not take our mails. */
  trouble: z.string().nullable(),
  /** By the organisation's clocks. */
  startAt: z.string().nullable(),
  timeZone: z.string(),
  /** Why nothing goes out at present although it is running. */
  waitsFor: z.enum(['wave', 'start', 'quiet-hours']).nullable(),
  /** The job that queues who has been drawn, while it runs. */
  queueing: z.string().nullable(),
})

const text = z.object({
  kind,
  language,
  subject: z.string(),
  body: z.string(),
  isDefault: z.boolean(),
})
const mailCounts = z.object(
  Object.fromEntries(MAIL_STATES.map(state => [state, count])) as Record<
    (typeof MAIL_STATES)[number],
    typeof count
  >,
)

export const invitationsView = z.object({
  total: count,
  states: z.object(
    Object.fromEntries(INVITATION_STATES.map(state => [state, count])) as Record<
      (typeof INVITATION_STATES)[number],
      typeof count
    >,
  ),
  channels: z.array(
    z.object({ channel, invitations: count, handedOut: count, first: count, last: count }),
  ),
  mails: mailCounts,
  reminders: mailCounts,
  mailing,
  /** Who mails come from; null where no mail server is set. */
  sender: z.object({ name: z.string(), address: z.string() }).nullable(),
  texts: z.array(text),
})

const wave = z.object({ waveId: z.string() })
const ofText = wave.extend({ kind, language })
const written = {
  subject: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}*$/u),
  body: z.string().trim().min(1).max(10_000),
}

export const getInvitations = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/invitations',
  access: 'read',
  request: { params: wave },
  responses: { 200: answer(invitationsView, 'Who is invited, how far, and how mails go out') },
})

export const putMailing = declareRoute({
  method: 'put',
  path: '/api/waves/{waveId}/mailing',
  access: 'field',
  request: {
    params: wave,
    body: jsonBody(
      z
        .strictObject({ ...settings, startAt: wallTime.nullable() })
        .refine(({ quietFrom, quietUntil }) => (quietFrom === null) === (quietUntil === null), {
          message: 'quiet hours have a beginning and an end, or neither',
          path: ['quietUntil'],
        }),
    ),
  },
  responses: { 200: answer(invitationsView, 'From the next mail on') },
})

const step = <P extends string>(path: P, description: string) =>
  ({
    path,
    access: 'field',
    request: { params: wave },
    responses: { 200: answer(invitationsView, description) },
  }) as const

export const startMailing = declareRoute({
  method: 'post',
  ...step('/api/waves/{waveId}/mailing/start', 'Running; who has been drawn is being queued'),
})
export const pauseMailing = declareRoute({
  method: 'post',
  ...step('/api/waves/{waveId}/mailing/pause', 'At rest; what is queued stays so'),
})
export const cancelMailing = declareRoute({
  method: 'post',
  ...step('/api/waves/{waveId}/mailing/cancellation', 'What had not been sent is taken back'),
})

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
    params: wave,
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
  request: { params: wave, body: jsonBody(z.strictObject({ ...written, language })) },
  responses: { 200: answer(z.object({ to: z.string() }), 'Sent to whoever has asked') },
})

export const listUndelivered = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/invitations/undelivered',
  access: 'field',
  request: { params: wave },
  responses: {
    200: answer(
      z.array(
        z.object({
          number: count,
          externalId: z.string().nullable(),
          name: z.string().nullable(),
          isReminder: z.boolean(),
          state: z.enum(MAIL_STATES),
          reason: z.string().nullable(),
          attemptedAt: z.string().nullable(),
        }),
      ),
      'Mails that bounced, were withheld or perhaps did not arrive; the newest hundred',
    ),
  },
})

export const createLinks = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/invitations/links',
  access: 'field',
  request: {
    params: wave,
    body: jsonBody(
      z.strictObject({
        count: z.number().int().min(1).max(10_000),
        channel: channel.exclude(['email']),
        language,
        label: z
          .string()
          .trim()
          .max(40)
          .regex(/^\P{Cc}*$/u)
          .nullable(),
      }),
    ),
  },
  responses: { 201: answer(invitationsView, 'Links for whoever gets them, each for one answer') },
})

const some = z.object({
  channel: channel.optional(),
  from: z.coerce.number().int().min(1).optional(),
  to: z.coerce.number().int().min(1).optional(),
})

export const downloadLinks = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/invitations/links.csv',
  access: 'field',
  request: { params: wave, query: some },
  responses: {
    200: {
      description: 'The personal links, for other programs to send',
      content: { 'text/csv': { schema: z.string() } },
    },
  },
})

export const printLinks = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/invitations/links.html',
  access: 'field',
  request: { params: wave, query: some },
  responses: {
    200: {
      description: 'The personal links as QR codes to print and cut, a thousand at most',
      content: { 'text/html': { schema: z.string() } },
    },
  },
})

export const handOutLinks = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/invitations/hand-out',
  access: 'field',
  request: {
    params: wave,
    body: jsonBody(z.strictObject({ channel: channel.exclude(['email']) })),
  },
  responses: { 200: answer(invitationsView, 'From now on they count as invited') },
})

export const reportBounces = declareRoute({
  method: 'post',
  path: '/api/bounces',
  access: 'field',
  request: {
    body: jsonBody(
      z.union([
        z.strictObject({ addresses: z.array(z.string().max(254)).min(1).max(10_000) }),
        z.strictObject({ messageIds: z.array(z.string().max(998)).min(1).max(10_000) }),
        /** A mail server's report (RFC 3464) as it came, headers and all. */
        z.strictObject({ report: z.string().min(1).max(1_000_000) }),
      ]),
    ),
  },
  responses: {
    200: answer(z.object({ bounced: count }), 'How many invitations count as bounced since'),
  },
})
