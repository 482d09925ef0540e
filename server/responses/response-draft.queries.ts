import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { ResponseDraftTable } from './response-draft.table.ts'

export type ResponseDraft = Selectable<ResponseDraftTable>
export type NewDraft = Readonly<Insertable<ResponseDraftTable>>

export function findDraft(db: Kysely<Database>, id: string): Promise<ResponseDraft | undefined> {
  return db.selectFrom('responseDraft').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertDraft(trx: Transaction<Database>, draft: NewDraft): Promise<void> {
  await trx.insertInto('responseDraft').values(draft).execute()
}

export async function updateDraft(
  trx: Transaction<Database>,
  id: string,
  change: Omit<ResponseDraft, 'id' | 'waveId' | 'secretHash' | 'startedAt'>,
): Promise<void> {
  await trx.updateTable('responseDraft').set(change).where('id', '=', id).execute()
}

/** Deletes the draft and answers what it was. */
export function takeDraft(
  trx: Transaction<Database>,
  id: string,
): Promise<Pick<ResponseDraft, 'waveId' | 'secretHash' | 'startedAt'> | undefined> {
  return trx
    .deleteFrom('responseDraft')
    .where('id', '=', id)
    .returning(['waveId', 'secretHash', 'startedAt'])
    .executeTakeFirst()
}

/** Deletes as many drafts of the wave and answers what they were. */
export function takeDraftsOf(
  trx: Transaction<Database>,
  waveId: string,
  limit: number,
): Promise<ResponseDraft[]> {
  return trx
    .deleteFrom('responseDraft')
    .where('id', 'in', drafts =>
      drafts.selectFrom('responseDraft').select('id').where('waveId', '=', waveId).limit(limit),
    )
    .returningAll()
    .execute()
}

export function countDrafts(
  db: Kysely<Database>,
  waveIds: readonly string[],
): Promise<{ waveId: string; count: number }[]> {
  return db
    .selectFrom('responseDraft')
    .select(({ fn }) => ['waveId', fn.countAll<number>().as('count')])
    .where('waveId', 'in', waveIds)
    .groupBy('waveId')
    .execute()
}

export async function wavesWithDrafts(
  db: Kysely<Database>,
  waveIds: readonly string[],
): Promise<string[]> {
  if (waveIds.length === 0) return []
  const rows = await db
    .selectFrom('responseDraft')
    .select('waveId')
    .distinct()
    .where('waveId', 'in', waveIds)
    .execute()
  return rows.map(({ waveId }) => waveId)
}
