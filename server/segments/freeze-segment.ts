import type { Transaction } from 'kysely'
import { listAttributes } from '../customers/customer-attribute.queries.ts'
import type { Database, Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { filterSql } from './filter-sql.ts'
import {
  type FrozenSegment,
  findFrozenSegment,
  findSegment,
  insertFrozenSegment,
  insertMembers,
  putMemberCount,
} from './segment.queries.ts'

/**
 * Notes who belongs to a segment at this moment, for one wave and for good. Frozen already, it
 * stays as it is.
 */
export async function freezeSegment(
  trx: Transaction<Database>,
  { dialect, now }: { readonly dialect: Store['dialect']; readonly now: Date },
  segmentId: string,
  waveId: string,
): Promise<FrozenSegment> {
  await dialect.hold(trx, `segment ${segmentId} wave ${waveId}`, 'alone')
  const known = await findFrozenSegment(trx, segmentId, waveId)
  if (known) return known
  const segment = await findSegment(trx, segmentId)
  if (!segment) throw new Problem('not-found')
  const { name, filter, revision } = segment
  const condition = filterSql(JSON.parse(filter), dialect, await listAttributes(trx))
  const frozen = { waveId, segmentId, name, filter, revision, frozenAt: now.toISOString() }
  await insertFrozenSegment(trx, { ...frozen, members: 0 })
  const members = await insertMembers(trx, frozen, condition)
  await putMemberCount(trx, frozen, members)
  return { ...frozen, members }
}
