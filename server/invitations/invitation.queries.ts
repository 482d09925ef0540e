import type { Kysely, Selectable, Transaction } from 'kysely'
import { tokenHash } from '../auth/token-hash.ts'
import type { Database } from '../database/database.ts'
import type { InvitationTable } from './invitation.table.ts'
import { type InvitationState, statesBefore } from './invitation.ts'

export type Invitation = Selectable<InvitationTable>

export function findInvitation(db: Kysely<Database>, id: string): Promise<Invitation | undefined> {
  return db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Whose personal link it is. */
export function findInvitationByToken(
  db: Kysely<Database>,
  token: string,
): Promise<Invitation | undefined> {
  return db
    .selectFrom('invitation')
    .selectAll()
    .where('tokenHash', '=', tokenHash(token))
    .executeTakeFirst()
}

/** Takes the step unless the invitation is past it; says whether it did. */
export async function advanceInvitation(
  trx: Transaction<Database>,
  id: string,
  state: InvitationState,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('invitation')
    .set({ state })
    .where('id', '=', id)
    .where('state', 'in', statesBefore(state))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Those of these ids that are invitations; some hundreds at most. */
export async function findInvitations(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Invitation>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('invitation').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map(row => [row.id, row]))
}

/** Who has been drawn to be written to and has no mail yet. */
export async function countDrawn(db: Kysely<Database>, waveId: string): Promise<number> {
  const row = await db
    .selectFrom('invitation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('waveId', '=', waveId)
    .where('state', '=', 'drawn')
    .where('channel', '=', 'email')
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
