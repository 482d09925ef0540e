import type { Kysely, Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { addEvent } from './case.queries.ts'
import { queueCaseMail } from './case-mail.queries.ts'
import { UNSETTLED } from './case-state.ts'
import { type Colleague, findColleague, listAdministrators } from './colleague.queries.ts'
import { today } from './due-day.ts'

/**
 * Notifies owner and manager of a case that its due day has passed, once for each due day; for a case
 * without an owner, the administrators.
 */
export async function escalateOverdue({ store, clock }: Pick<Deps, 'store' | 'clock'>) {
  const now = clock()
  const day = today(await organisationTimeZone(store.read), now)
  for (const id of await casesToEscalate(store.read, day)) {
    await store.write(trx => escalate(trx, store.dialect, { id, day, now }))
  }
}

interface Overdue {
  readonly id: string
  readonly day: string
  readonly now: Date
}

async function escalate(
  trx: Transaction<Database>,
  dialect: Store['dialect'],
  { id, day, now }: Overdue,
): Promise<void> {
  await dialect.hold(trx, `case ${id}`, 'alone')
  const overdue = await trx
    .updateTable('customerCase')
    .set({ escalatedAt: now.toISOString() })
    .where('id', '=', id)
    .where('escalatedAt', 'is', null)
    .where('state', 'in', UNSETTLED)
    .where('dueOn', '<', day)
    .returning(['ownerId', 'managerId', 'dueOn'])
    .executeTakeFirst()
  if (!overdue) return
  const people = await peopleToNotify(trx, overdue)
  for (const { id: personId } of people)
    await queueCaseMail(trx, { caseId: id, personId, about: 'overdue' }, now)
  const notified = people.map(({ name }) => name).join(', ')
  const at = now.toISOString()
  await addEvent(trx, id, { kind: 'overdue', due: overdue.dueOn, notified }, { at, by: null })
}

async function peopleToNotify(
  trx: Transaction<Database>,
  { ownerId, managerId }: { readonly ownerId: string | null; readonly managerId: string | null },
): Promise<readonly Colleague[]> {
  const people: Colleague[] = []
  for (const id of new Set([ownerId, managerId])) {
    const colleague = id === null ? undefined : await findColleague(trx, id)
    if (colleague) people.push(colleague)
  }
  return people.length > 0 ? people : listAdministrators(trx)
}

async function casesToEscalate(db: Kysely<Database>, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom('customerCase')
    .select('id')
    .where('state', 'in', UNSETTLED)
    .where('dueOn', '<', day)
    .where('escalatedAt', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map(({ id }) => id)
}
