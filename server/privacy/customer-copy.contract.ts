import { z } from '@hono/zod-openapi'
import { CASE_STATES } from '../cases/case-state.ts'
import { CHANNELS } from '../customers/channel.ts'
import { consent, shownShape } from '../customers/customer.contract.ts'
import { answer } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'
import { INVITATION_STATES } from '../invitations/invitation.ts'
import { localizedText } from '../surveys/survey.contract.ts'
import { privacy } from '../waves/wave.contract.ts'
import { historyEntry, mailState } from './history.contract.ts'

const text = z.string().nullable()

/**
 * Everything that is stored of one person. Readers rely on its form: a new property stays version
 * 1, a property that goes or changes its meaning makes the next version.
 */
export const customerCopy = z.strictObject({
  format: z.literal('assay.customer'),
  version: z.literal(1),
  madeAt: z.string(),
  customer: z.strictObject({
    ...shownShape('copy'),
    attributes: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        value: z.union([z.string(), z.number(), z.boolean()]),
      }),
    ),
  }),
  consent: consent.strict(),
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
