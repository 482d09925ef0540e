import { z } from '@hono/zod-openapi'
import { LOCALES } from '#survey-definitions/localized-text.ts'
import { CHANNELS } from '../customers/channel.ts'
import { answer } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { INVITATION_STATES } from './invitation.ts'
import { MAIL_STATES } from './invitation-mail.table.ts'
import { INVITATION_TEXT_KINDS } from './invitation-text.ts'
import { MAILING_STATES, PAUSE_REASONS } from './mailing.table.ts'

export const ofWave = z.object({ waveId: z.string() })

const count = z.number().int()

const mailing = z.object({
  state: z.enum(MAILING_STATES),
  /** Why it rests, where nobody has paused it. */
  pauseReason: z.enum(PAUSE_REASONS).nullable(),
  /** What the mail server says, where it does not take our mails. */
  trouble: z.string().nullable(),
  /** This and the quiet hours by the organisation's clocks. */
  startAt: z.string().nullable(),
  quietFrom: z.string().nullable(),
  quietUntil: z.string().nullable(),
  timeZone: z.string(),
  perMinute: count,
  remindAfterDays: count,
  maxReminders: count,
  replyTo: z.string().nullable(),
  /** Why nothing goes out at present although it is running. */
  waitsFor: z.enum(['wave', 'start', 'quiet-hours', 'mail-server']).nullable(),
  /** The job that queues who has been drawn, while it runs. */
  queueing: z.string().nullable(),
})

const text = z.object({
  kind: z.enum(INVITATION_TEXT_KINDS),
  language: z.enum(LOCALES),
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
    z.object({
      channel: z.enum(CHANNELS),
      invitations: count,
      handedOut: count,
      first: count,
      last: count,
    }),
  ),
  mails: mailCounts,
  reminders: mailCounts,
  mailing,
  /** Who mails come from; null where no mail server is set. */
  sender: z.object({ name: z.string(), address: z.string() }).nullable(),
  /** What every personal link begins with. */
  publicUrl: z.string(),
  texts: z.array(text),
})

export const getInvitations = declareRoute({
  method: 'get',
  path: '/api/waves/{waveId}/invitations',
  access: 'read',
  request: { params: ofWave },
  responses: { 200: answer(invitationsView, 'Who is invited, how far, and how mails go out') },
})
