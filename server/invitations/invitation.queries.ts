import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Locale } from '#survey-definitions/localized-text.ts'
import { tokenHash } from '../auth/token-hash.ts'
import type { Channel } from '../customers/channel.ts'
import type { Database } from '../database/database.ts'
import { prepared, type Slots } from '../database/prepared.ts'
import type { InvitationTable } from './invitation.table.ts'
import { INVITATION_STATES, type InvitationState, statesBefore } from './invitation.ts'

export type Invitation = Selectable<InvitationTable>

export function findInvitation(db: Kysely<Database>, id: string): Promise<Invitation | undefined> {
  return db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst()
}

const byTokenHash = prepared((db, slots: Slots<{ tokenHash: string }>) =>
  db.selectFrom('invitation').selectAll().where('tokenHash', '=', slots.tokenHash),
)

/** Whose personal link it is. */
export async function findInvitationByToken(
  db: Kysely<Database>,
  token: string,
): Promise<Invitation | undefined> {
  return (await byTokenHash(db, { tokenHash: tokenHash(token) })).at(0)
}

const steps = new Map(
  INVITATION_STATES.map(state => [
    state,
    prepared((db, { id }: Slots<{ id: string }>) =>
      db
        .updateTable('invitation')
        .set({ state })
        .where('id', '=', id)
        .where('state', 'in', statesBefore(state))
        .returning('id'),
    ),
  ]),
)

/** Takes the step unless the invitation is past it; says whether it did. */
export async function advanceInvitation(
  trx: Transaction<Database>,
  id: string,
  state: InvitationState,
): Promise<boolean> {
  const advanced = await steps.get(state)?.(trx, { id })
  return advanced?.length === 1
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

export async function isInvited(db: Kysely<Database>, waveId: string): Promise<boolean> {
  const anybody = await db
    .selectFrom('invitation')
    .select('id')
    .where('waveId', '=', waveId)
    .limit(1)
    .executeTakeFirst()
  return anybody !== undefined
}

/** By channel and state, with the first and the last number among them. */
export async function countInvitations(
  db: Kysely<Database>,
  waveId: string,
): Promise<
  (Pick<Invitation, 'channel' | 'state'> & { count: number; first: number; last: number })[]
> {
  const rows = await db
    .selectFrom('invitation')
    .select(({ fn }) => [
      'channel',
      'state',
      fn.countAll<number>().as('count'),
      fn.min('number').as('first'),
      fn.max('number').as('last'),
    ])
    .where('waveId', '=', waveId)
    .groupBy(['channel', 'state'])
    .execute()
  return rows.map(row => ({ ...row, count: Number(row.count) }))
}

export interface InvitationRange {
  readonly channel?: Channel | undefined
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/** In the order of their numbers, from the one after a number on. */
export function listInvitations(
  db: Kysely<Database>,
  waveId: string,
  { channel, from = 1, to }: InvitationRange,
  limit: number,
): Promise<Invitation[]> {
  let query = db
    .selectFrom('invitation')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('number', '>=', from)
    .orderBy('number')
    .limit(limit)
  if (channel !== undefined) query = query.where('channel', '=', channel)
  if (to !== undefined) query = query.where('number', '<=', to)
  return query.execute()
}

/** Of those invited in a language, one after so many others, in the order of their numbers. */
export function exampleInvitation(
  db: Kysely<Database>,
  waveId: string,
  language: Locale,
  place: number,
): Promise<Invitation | undefined> {
  return db
    .selectFrom('invitation')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('language', '=', language)
    .where('customerId', 'is not', null)
    .orderBy('number')
    .offset(place)
    .limit(1)
    .executeTakeFirst()
}

/** Links of this channel are with the people now. */
export async function handOut(
  trx: Transaction<Database>,
  waveId: string,
  channel: Channel,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('invitation')
    .set({ state: 'sent', invitedAt: now.toISOString() })
    .where('waveId', '=', waveId)
    .where('channel', '=', channel)
    .where('state', '=', 'drawn')
    .execute()
}

/** Invitations of these customers that a mail was sent for. */
export function writtenInvitations(
  db: Kysely<Database>,
  customerIds: readonly string[],
): Promise<Pick<Invitation, 'id'>[]> {
  if (customerIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('invitation')
    .select('id')
    .where('customerId', 'in', customerIds)
    .where('channel', '=', 'email')
    .where('state', '=', 'sent')
    .execute()
}

/** What a response takes over from its invitation; none of it leads back to the invited one. */
interface CarriedOver {
  readonly channel: 'personal'
  readonly designWeight: number | null
  readonly labels: string | null
}

/**
 * Marks the invitation used, without a time, in the unit that stores the answers. That it is used
 * once, the submission under its id sees to.
 */
export async function redeemInvitation(
  trx: Transaction<Database>,
  invitation: Invitation | undefined,
): Promise<CarriedOver | undefined> {
  if (!invitation) return undefined
  await advanceInvitation(trx, invitation.id, 'completed')
  return carriedOver(invitation)
}

export function carriedOver({ designWeight, labels }: Invitation): CarriedOver {
  return { channel: 'personal', designWeight, labels }
}
