import { z } from '@hono/zod-openapi'
import { CHANNELS } from '../customers/channel.ts'
import { answer } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { INVITATION_STATES } from '../invitations/invitation.ts'
import type { InvitationMail } from '../invitations/invitation-mail.queries.ts'

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])

export const mailState = z.enum([
  'queued',
  'sending',
  'sent',
  'uncertain',
  'refused',
  'withheld',
] satisfies InvitationMail['state'][])

export const fieldChange = z.object({
  /** A field of every customer, or `attr.` and the id of an own one. */
  field: z.string(),
  /** Of name, address and telephone no more than tells one from another. */
  from: value,
  to: value,
})

const actor = z.object({
  by: z.enum(['person', 'import', 'unsubscribe', 'unknown']),
  /** The account's name, or the file's. */
  name: z.string().nullable(),
})
const wave = z.object({ id: z.string(), name: z.string() })
const at = z.string()

/** One line of what has happened to a customer, and with them. */
export const historyEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['added', 'changed']), at, actor, changes: z.array(fieldChange) }),
  z.object({ kind: z.literal('seen'), at, what: z.enum(['contact', 'copy']), by: z.string() }),
  z.object({
    kind: z.literal('invited'),
    at,
    wave,
    channel: z.enum(CHANNELS),
    state: z.enum(INVITATION_STATES),
  }),
  z.object({
    kind: z.literal('mail'),
    at,
    wave,
    /** 0 is the invitation, then come the reminders. */
    number: z.number().int(),
    state: mailState,
    reason: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('answered'),
    at,
    wave,
    state: z.enum(['complete', 'partial']),
  }),
  z.object({
    kind: z.enum(['caseOpened', 'caseClosed']),
    at,
    caseId: z.string(),
    number: z.number().int(),
    rule: z.string(),
  }),
])

export const HISTORY_PARTS = [
  'changes',
  'consent',
  'invitations',
  'responses',
  'cases',
  'access',
] as const

export const getHistory = declareRoute({
  method: 'get',
  path: '/api/customers/{customerId}/history',
  access: 'field',
  request: {
    params: z.object({ customerId: z.string() }),
    query: z.strictObject({
      part: z.enum(HISTORY_PARTS).optional(),
      /** `next` of the page before. */
      after: z.string().max(1000).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(20),
    }),
  },
  responses: {
    200: answer(
      z.object({ entries: z.array(historyEntry), next: z.string().nullable() }),
      'A page of the history, the latest first; of answers only those of identified waves',
    ),
  },
})
