import type { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { questionsOf } from '#survey-definitions/questions.ts'
import { listEvents } from '../cases/case.queries.ts'
import { consentOf } from '../customers/consent.ts'
import type { Customer } from '../customers/customer.queries.ts'
import { listAttributes } from '../customers/customer-attribute.queries.ts'
import type { AttributeValue } from '../customers/customer-columns.ts'
import { shownValues } from '../customers/view-customer.ts'
import type { Database } from '../database/database.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { localizedText } from '../surveys/survey.contract.ts'
import type { customerCopy } from './customer-copy.contract.ts'
import { customerHistory } from './customer-history.ts'
import {
  heldCases,
  heldDrafts,
  heldInvitations,
  heldMails,
  heldMemberships,
  heldResponses,
  heldSamples,
} from './held.queries.ts'

export type CustomerCopy = z.infer<typeof customerCopy>

const MAX_ENTRIES = 100_000

/** Everything that is held of one person, for the person. */
export async function copyOfCustomer(
  db: Kysely<Database>,
  customer: Customer,
  now: Date,
): Promise<CustomerCopy> {
  const invitations = await heldInvitations(db, customer.id)
  const ids = invitations.map(({ id }) => id)
  const mails = await heldMails(db, ids)
  const { entries } = await customerHistory(db, customer, { limit: MAX_ENTRIES })
  return {
    format: 'assay.customer',
    version: 1,
    madeAt: now.toISOString(),
    customer: await recordOf(db, customer),
    consent: { ...consentOf(customer), channels: [...consentOf(customer).channels] },
    invitations: invitations.map(invitation => ({
      wave: invitation.waveName,
      privacy: invitation.privacy,
      channel: invitation.channel,
      language: invitation.language,
      state: invitation.state,
      stratum: invitation.stratum,
      labels: invitation.labels === null ? null : JSON.parse(invitation.labels),
      createdAt: invitation.createdAt,
      invitedAt: invitation.invitedAt,
      mails: mails
        .filter(({ invitationId }) => invitationId === invitation.id)
        .map(({ invitationId, ...mail }) => mail),
    })),
    samples: (await heldSamples(db, customer.id)).map(({ waveName, state }) => ({
      wave: waveName,
      state,
    })),
    segments: (await heldMemberships(db, customer.id)).map(({ name, waveName, frozenAt }) => ({
      name,
      wave: waveName,
      frozenAt,
    })),
    responses: await responsesOf(db, invitations, ids),
    cases: await casesOf(db, customer.id),
    history: [...entries],
  }
}

async function recordOf(db: Kysely<Database>, customer: Customer) {
  const stored: Record<string, AttributeValue> = JSON.parse(customer.attributes)
  const titles = new Map((await listAttributes(db)).map(({ id, title }) => [id, title]))
  return {
    ...shownValues(customer, 'copy'),
    attributes: Object.entries(stored).map(([id, value]) => ({
      id,
      title: titles.get(id) ?? id,
      value,
    })),
  }
}

/** Also what was begun and not handed in, which an anonymous wave knows until then. */
async function responsesOf(
  db: Kysely<Database>,
  invitations: Awaited<ReturnType<typeof heldInvitations>>,
  ids: readonly string[],
) {
  const responses: CustomerCopy['responses'] = []
  for (const response of await heldResponses(db, ids)) {
    const { definition } = await compiledVersion(db, response.versionId)
    responses.push({
      wave: response.waveName,
      state: response.state,
      locale: response.locale,
      startedAt: response.startedAt,
      completedAt: response.completedAt,
      answers: answersOf(definition, response.answers),
    })
  }
  for (const draft of await heldDrafts(db, ids)) {
    const invitation = invitations.find(({ id }) => id === draft.id)
    if (!invitation) continue
    const { definition } = await compiledVersion(db, invitation.versionId)
    responses.push({
      wave: invitation.waveName,
      state: 'begun',
      locale: draft.locale,
      startedAt: draft.startedAt,
      completedAt: null,
      answers: answersOf(definition, draft.answers),
    })
  }
  return responses
}

function answersOf(definition: SurveyDefinition, answers: string) {
  const titles = new Map(
    questionsOf(definition).map(({ question, key }) => [
      key,
      localizedText.parse(question.title ?? key),
    ]),
  )
  const given: Record<string, unknown> = JSON.parse(answers)
  return Object.entries(given).map(([question, answer]) => ({
    question,
    title: titles.get(question) ?? null,
    answer,
  }))
}

async function casesOf(db: Kysely<Database>, customerId: string) {
  const cases: CustomerCopy['cases'] = []
  for (const { id, waveName, matches, ...found } of await heldCases(db, customerId)) {
    const events = await listEvents(db, id)
    cases.push({
      number: found.number,
      wave: waveName,
      rule: found.ruleName,
      state: found.state,
      openedAt: found.openedAt,
      closedAt: found.closedAt,
      cause: found.cause,
      action: found.action,
      handling: found.handling,
      because: matches === null ? [] : JSON.parse(matches),
      events: events.map(({ at, by, kind, detail }) => ({
        at,
        by,
        kind,
        detail: JSON.parse(detail),
      })),
    })
  }
  return cases
}
