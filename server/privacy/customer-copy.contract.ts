import { z } from '@hono/zod-openapi'
import { CASE_STATES } from '../cases/case-state.ts'
import { CHANNELS } from '../customers/channel.ts'
import { CONSENT_STATES } from '../customers/consent.ts'
import { CUSTOMER_KINDS } from '../customers/customer.ts'
import { answer } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { INVITATION_STATES } from '../invitations/invitation.ts'
import { localizedText } from '../surveys/survey.contract.ts'
import { privacy } from '../waves/wave.contract.ts'
import { historyEntry, mailState } from './history.contract.ts'

const text = z.string().nullable()

/**
 * Everything that is held of one person. Whoever reads it relies on its form: what is added stays
 * version 1, what changes its meaning or goes makes the next version.
 */
export const customerCopy = z.strictObject({
  format: z.literal('assay.customer'),
  version: z.literal(1),
  madeAt: z.string(),
  customer: z.strictObject({
    source: z.string(),
    externalId: z.string(),
    kind: z.enum(CUSTOMER_KINDS),
    accountExternalId: text,
    role: text,
    name: text,
    email: text,
    /** As they are used. */
    emailKey: text,
    phone: text,
    phoneKey: text,
    language: text,
    region: text,
    firstContactOn: text,
    acquisitionChannel: text,
    acquisitionCost: text,
    owner: text,
    statusOverride: text,
    statusReason: text,
    tags: z.array(z.string()),
    birthYear: z.number().int().nullable(),
    attributes: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        value: z.union([z.string(), z.number(), z.boolean()]),
      }),
    ),
    doNotContact: z.boolean(),
    retentionUntil: text,
    createdAt: z.string(),
    updatedAt: z.string(),
  }),
  consent: z.strictObject({
    state: z.enum(CONSENT_STATES),
    at: text,
    source: text,
    /** The version of the text that was agreed to. */
    text,
    channels: z.array(z.string()),
  }),
  invitations: z.array(
    z.strictObject({
      wave: z.string(),
      privacy,
      channel: z.enum(CHANNELS),
      language: z.string(),
      state: z.enum(INVITATION_STATES),
      stratum: text,
      labels: z.unknown(),
      createdAt: z.string(),
      invitedAt: text,
      mails: z.array(
        z.strictObject({
          /** 0 is the invitation, then come the reminders. */
          number: z.number().int(),
          state: mailState,
          dueAt: z.string(),
          attemptedAt: text,
          reason: text,
        }),
      ),
    }),
  ),
  samples: z.array(
    z.strictObject({ wave: z.string(), state: z.enum(['waiting', 'invited', 'lost']) }),
  ),
  /** As they were frozen for a wave. */
  segments: z.array(z.strictObject({ name: z.string(), wave: z.string(), frozenAt: z.string() })),
  /** Of identified waves; of anonymous ones what was begun and not yet handed in. */
  responses: z.array(
    z.strictObject({
      wave: z.string(),
      state: z.enum(['complete', 'partial', 'begun']),
      locale: text,
      startedAt: text,
      completedAt: text,
      answers: z.array(
        z.strictObject({
          question: z.string(),
          title: localizedText.nullable(),
          answer: z.unknown(),
        }),
      ),
    }),
  ),
  cases: z.array(
    z.strictObject({
      number: z.number().int(),
      wave: z.string(),
      rule: z.string(),
      state: z.enum(CASE_STATES),
      openedAt: z.string(),
      closedAt: text,
      cause: text,
      action: text,
      handling: z.number().int().nullable(),
      because: z.array(z.unknown()),
      events: z.array(
        z.strictObject({ at: z.string(), by: text, kind: z.string(), detail: z.unknown() }),
      ),
    }),
  ),
  history: z.array(historyEntry),
})

export const getCustomerCopy = declareRoute({
  method: 'get',
  path: '/api/customers/{customerId}/copy',
  access: 'analyse',
  request: { params: z.object({ customerId: z.string() }) },
  responses: {
    200: answer(customerCopy, 'All that is held of one person, as a file; it is noted'),
  },
})
