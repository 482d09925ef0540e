import type { z } from '@hono/zod-openapi'
import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { Problem } from '../http/problem.ts'
import type * as contract from './case.contract.ts'
import { addEvent, type CustomerCase, findCase, updateCase } from './case.queries.ts'
import { queueCaseMail } from './case-mail.queries.ts'
import { findRule } from './case-rule.queries.ts'
import { nextStates } from './case-state.ts'
import { findColleague } from './colleague.queries.ts'
import { dueDayHere } from './due-day.ts'
import { type CaseStep, followUp } from './follow-up.ts'

type Changes = z.infer<
  (typeof contract.changeCase)['request']['body']['content']['application/json']['schema']
>

interface By {
  readonly id: string
  readonly name: string
}

/** Changes a case, with a line in its history for everything that is different afterwards. */
export async function changeCase(
  trx: Transaction<Database>,
  deps: Pick<Deps, 'store' | 'clock' | 'linkKey'>,
  id: string,
  { revision, followUpWaveId, ...changes }: Changes,
  by: By,
): Promise<void> {
  await deps.store.dialect.hold(trx, `case ${id}`, 'alone')
  const current = await findCase(trx, id)
  if (!current) throw new Problem('not-found')
  const now = deps.clock()
  const steps = [
    stateStep(current, changes, now),
    await ownerStep(trx, current, changes),
    dueStep(current, { dueOn: await newDueDay(trx, current, changes, now) }),
    outcomeStep(current, changes),
    followUpWaveId === undefined
      ? undefined
      : await followUp(trx, deps, { ...current, ...changes }, followUpWaveId),
  ].filter(step => step !== undefined)
  const to = Object.assign({}, ...steps.map(step => step.to))
  if (!(await updateCase(trx, id, revision, to))) throw new Problem('stale-revision')
  for (const event of steps.flatMap(({ events }) => events))
    await addEvent(trx, id, event, { at: now.toISOString(), by: by.name })
  const { ownerId } = to
  if (typeof ownerId === 'string' && ownerId !== by.id)
    await queueCaseMail(trx, { caseId: id, personId: ownerId, about: 'owner' }, now)
}

function stateStep(current: CustomerCase, { state }: Omit<Changes, 'revision'>, now: Date) {
  if (state === undefined || state === current.state) return undefined
  if (!nextStates(current.state).includes(state))
    throw new Problem('invalid-request', {
      detail: `a case that is ${current.state} cannot become ${state}`,
      details: { code: 'case-state' },
    })
  const closedAt = state === 'closed' ? now.toISOString() : null
  return {
    to: { state, closedAt },
    events: [{ kind: 'state', from: current.state, to: state }],
  } satisfies CaseStep
}

async function ownerStep(
  trx: Transaction<Database>,
  current: CustomerCase,
  { ownerId }: Omit<Changes, 'revision'>,
): Promise<CaseStep | undefined> {
  if (ownerId === undefined || ownerId === current.ownerId) return undefined
  const owner = ownerId === null ? undefined : await findColleague(trx, ownerId)
  if (ownerId !== null && !owner)
    throw new Problem('invalid-request', { detail: 'nobody here can own a case under this id' })
  return {
    to: { ownerId, ownerName: owner?.name ?? null },
    events: [{ kind: 'owner', to: owner?.name ?? null }],
  }
}

/** A case that is opened again and whose day is over gets as many working days as it had at first. */
async function newDueDay(
  trx: Transaction<Database>,
  { ruleId, dueOn }: CustomerCase,
  changes: Omit<Changes, 'revision'>,
  now: Date,
): Promise<string | undefined> {
  if (changes.dueOn !== undefined || changes.state !== 'reopened') return changes.dueOn
  const rule = ruleId === null ? undefined : await findRule(trx, ruleId)
  const next = await dueDayHere(trx, now, rule?.dueDays ?? 0)
  return next > dueOn ? next : undefined
}

/** A new due day notifies people again once it has passed. */
function dueStep(current: CustomerCase, { dueOn }: Pick<Changes, 'dueOn'>): CaseStep | undefined {
  if (dueOn === undefined || dueOn === current.dueOn) return undefined
  return { to: { dueOn, escalatedAt: null }, events: [{ kind: 'due', to: dueOn }] }
}

function outcomeStep(
  current: CustomerCase,
  changes: Omit<Changes, 'revision'>,
): CaseStep | undefined {
  const { cause, action, handling } = current
  const to = {
    cause: changes.cause === undefined ? cause : changes.cause,
    action: changes.action === undefined ? action : changes.action,
    handling: changes.handling === undefined ? handling : changes.handling,
  }
  if (to.cause === cause && to.action === action && to.handling === handling) return undefined
  return { to, events: [{ kind: 'outcome', ...to }] }
}
