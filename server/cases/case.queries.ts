import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { RecentComplaint } from '../sampling/frame.queries.ts'
import type {
  CaseEventDetail,
  CaseEventTable,
  CaseEvidenceTable,
  CustomerCaseTable,
} from './case.table.ts'
import { type CaseState, UNSETTLED } from './case-state.ts'

export type CustomerCase = Selectable<CustomerCaseTable>
export type CaseEvent = Selectable<CaseEventTable>

export interface CaseFilter {
  readonly states?: readonly CaseState[]
  readonly ownerId?: string
  readonly cause?: string
  readonly waveId?: string
  /** Unsettled, and due before this day. */
  readonly overdueOn?: string
}

export interface ListedCase extends CustomerCase {
  readonly waveName: string
  readonly surveyId: string
  readonly surveyTitle: string
  readonly customerName: string | null
  readonly customerExternalId: string | null
  readonly matches: string | null
}

export async function nextCaseNumber(trx: Transaction<Database>): Promise<number> {
  const row = await trx
    .selectFrom('customerCase')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst()
  return (row?.number ?? 0) + 1
}

export async function insertCase(
  trx: Transaction<Database>,
  opened: CustomerCase,
  evidence: Omit<Selectable<CaseEvidenceTable>, 'caseId'>,
): Promise<void> {
  await trx.insertInto('customerCase').values(opened).execute()
  await trx
    .insertInto('caseEvidence')
    .values({ caseId: opened.id, ...evidence })
    .execute()
}

/** Adds a line to the history; lines are never changed. */
export async function addEvent(
  trx: Transaction<Database>,
  caseId: string,
  detail: CaseEventDetail,
  { at, by }: { readonly at: string; readonly by: string | null },
): Promise<void> {
  const row = await trx
    .selectFrom('caseEvent')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  const { kind, ...rest } = detail
  await trx
    .insertInto('caseEvent')
    .values({
      caseId,
      number: (row?.number ?? 0) + 1,
      kind,
      detail: JSON.stringify(rest),
      at,
      by,
    })
    .execute()
}

export function listEvents(db: Kysely<Database>, caseId: string): Promise<CaseEvent[]> {
  return db
    .selectFrom('caseEvent')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('number')
    .execute()
}

export function findCase(db: Kysely<Database>, id: string): Promise<CustomerCase | undefined> {
  return db.selectFrom('customerCase').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Changes it if it still has this revision; says whether it did. */
export async function updateCase(
  trx: Transaction<Database>,
  id: string,
  revision: number,
  to: Partial<CustomerCase>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('customerCase')
    .set({ ...to, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Newest first, after the one with this number. */
export function listCases(
  db: Kysely<Database>,
  filter: CaseFilter,
  { before, limit }: { readonly before?: number; readonly limit: number },
): Promise<ListedCase[]> {
  let query = joined(db, filter).orderBy('customerCase.number', 'desc').limit(limit)
  if (before !== undefined) query = query.where('customerCase.number', '<', before)
  return query.execute()
}

export function findListedCase(db: Kysely<Database>, id: string): Promise<ListedCase | undefined> {
  return joined(db, {}).where('customerCase.id', '=', id).executeTakeFirst()
}

function joined(db: Kysely<Database>, { states, ownerId, cause, waveId, overdueOn }: CaseFilter) {
  let query = db
    .selectFrom('customerCase')
    .innerJoin('wave', 'wave.id', 'customerCase.waveId')
    .innerJoin('surveyVersion', 'surveyVersion.id', 'wave.versionId')
    .leftJoin('customer', 'customer.id', 'customerCase.customerId')
    .leftJoin('caseEvidence', 'caseEvidence.caseId', 'customerCase.id')
    .selectAll('customerCase')
    .select([
      'wave.name as waveName',
      'wave.surveyId as surveyId',
      'surveyVersion.title as surveyTitle',
      'customer.name as customerName',
      'customer.externalId as customerExternalId',
      'caseEvidence.matches as matches',
    ])
  if (states) query = query.where('customerCase.state', 'in', states)
  if (ownerId !== undefined) query = query.where('customerCase.ownerId', '=', ownerId)
  if (cause !== undefined) query = query.where('customerCase.cause', '=', cause)
  if (waveId !== undefined) query = query.where('customerCase.waveId', '=', waveId)
  if (overdueOn !== undefined)
    query = query
      .where('customerCase.state', 'in', UNSETTLED)
      .where('customerCase.dueOn', '<', overdueOn)
  return query
}

/** Nobody is asked how they like us while we owe them an answer, nor soon after. */
export const recentComplaint: RecentComplaint = since => sql<boolean>`exists (
  select 1 from "customerCase" where "customerCase"."customerId" = "customer"."id"
  and ("customerCase"."openedAt" > ${since} or "customerCase"."state" in (${sql.join(UNSETTLED)})))`
