import type { Transaction } from 'kysely'
import { findCustomer } from '../customers/customer.queries.ts'
import { listAttributes } from '../customers/customer-attribute.queries.ts'
import type { Database, Store } from '../database/database.ts'
import { findInvitation } from '../invitations/invitation.queries.ts'
import { filterSql } from '../segments/filter-sql.ts'
import { findSegment } from '../segments/segment.queries.ts'
import type { CaseCondition } from './case-condition.ts'
import type { CaseRule } from './case-rule.queries.ts'
import type { KnownCustomer } from './rule-matcher.ts'

export interface KnownRespondent extends KnownCustomer {
  readonly customerId: string
}

/** The customer behind a response of an identified wave, with the segments that the rules ask for. */
export async function respondentOf(
  trx: Transaction<Database>,
  dialect: Store['dialect'],
  responseId: string,
  rules: readonly CaseRule[],
): Promise<KnownRespondent | undefined> {
  const invitation = await findInvitation(trx, responseId)
  const customer = invitation?.customerId && (await findCustomer(trx, invitation.customerId))
  if (!customer) return undefined
  const conditions = rules.flatMap(({ conditions }): CaseCondition[] => JSON.parse(conditions))
  const segmentIds = new Set<string>()
  for (const condition of conditions) {
    if (condition.kind !== 'segment' || segmentIds.has(condition.segmentId)) continue
    if (await belongs(trx, dialect, customer.id, condition.segmentId))
      segmentIds.add(condition.segmentId)
  }
  return { customerId: customer.id, tags: JSON.parse(customer.tags), segmentIds }
}

async function belongs(
  trx: Transaction<Database>,
  dialect: Store['dialect'],
  customerId: string,
  segmentId: string,
): Promise<boolean> {
  const segment = await findSegment(trx, segmentId)
  if (!segment) return false
  const condition = filterSql(JSON.parse(segment.filter), dialect, await listAttributes(trx))
  const row = await trx
    .selectFrom('customer')
    .select('id')
    .where('id', '=', customerId)
    .where(condition)
    .executeTakeFirst()
  return row !== undefined
}
