import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { ComparedGroups } from './compared-groups.ts'
import type { GroupRunTable } from './group-run.table.ts'

export type GroupRun = Selectable<GroupRunTable>

export async function insertGroupRun(trx: Transaction<Database>, run: GroupRun): Promise<void> {
  await trx.insertInto('groupRun').values(run).execute()
}

/** The newest comparison of a wave by each grouping. */
export async function lastGroupRuns(db: Kysely<Database>, waveId: string): Promise<GroupRun[]> {
  const runs = await db
    .selectFrom('groupRun')
    .selectAll()
    .where('waveId', '=', waveId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
  return runs.filter((run, k) => runs.findIndex(({ grouping }) => grouping === run.grouping) === k)
}

/** A comparison as the API gives it. */
export function viewGroupRun({ id, engine, n, fingerprint, createdAt, result }: GroupRun) {
  return { id, engine, n, fingerprint, createdAt, result: JSON.parse(result) as ComparedGroups }
}
