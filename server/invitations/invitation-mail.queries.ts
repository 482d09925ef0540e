import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import type { InvitationMailTable, MailState } from './invitation-mail.table.ts'

export type InvitationMail = Selectable<InvitationMailTable>
export type MailKey = Pick<InvitationMail, 'invitationId' | 'number'>

interface FirstMails {
  readonly dialect: Dialect
  readonly waveId: string
  readonly dueAt: string
  readonly limit: number
}

/**
 * Makes the first mail of as many invitations as have none, and says how many: in one statement
 * for each table, whatever their number.
 */
export async function queueFirstMails(
  trx: Transaction<Database>,
  { dialect, waveId, dueAt, limit }: FirstMails,
): Promise<number> {
  const drawn = await trx
    .selectFrom('invitation')
    .select('id')
    .where('waveId', '=', waveId)
    .where('state', '=', 'drawn')
    .where('channel', '=', 'email')
    .limit(limit)
    .execute()
  if (drawn.length === 0) return 0
  const ids = dialect.jsonRows(JSON.stringify(drawn.map(({ id }) => [id])), [
    { name: 'id', type: 'text' },
  ])
  await sql`
    insert into "invitationMail" ("invitationId", "number", "waveId", "state", "dueAt", "attempts")
    select "id", 0, ${waveId}, 'queued', ${dueAt}, 0 from ${ids} as "given" where true
    on conflict do nothing
  `.execute(trx)
  await sql`update "invitation" set "state" = 'queued' where "id" in ${ids}`.execute(trx)
  return drawn.length
}

/** Makes the next reminder of as many as have not answered for so long; says how many. */
export async function queueReminders(
  trx: Transaction<Database>,
  {
    waveId,
    writtenBefore,
    mostReminders,
    now,
    limit,
  }: {
    readonly waveId: string
    readonly writtenBefore: string
    readonly mostReminders: number
    readonly now: string
    readonly limit: number
  },
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into "invitationMail" ("invitationId", "number", "waveId", "state", "dueAt", "attempts")
    select "last"."invitationId", "last"."number" + 1, "last"."waveId", 'queued', ${now}, 0
    from "invitationMail" as "last"
    join "invitation" on "invitation"."id" = "last"."invitationId"
    where "last"."waveId" = ${waveId}
      and "last"."state" in ('sent', 'uncertain')
      and "last"."attemptedAt" <= ${writtenBefore}
      and "last"."number" < ${mostReminders}
      and "invitation"."state" in ('sent', 'started')
      and not exists (
        select 1 from "invitationMail" as "next"
        where "next"."invitationId" = "last"."invitationId"
          and "next"."number" = "last"."number" + 1)
    limit ${limit}
    on conflict do nothing
  `.execute(trx)
  return Number(numAffectedRows ?? 0)
}

/** How many mails of the wave have begun to be sent since. */
export async function countAttempts(
  trx: Transaction<Database>,
  waveId: string,
  since: Date,
): Promise<number> {
  const row = await trx
    .selectFrom('invitationMail')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('waveId', '=', waveId)
    .where('attemptedAt', '>', since.toISOString())
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Those whose time has come, the longest waiting first. */
export function dueMails(
  trx: Transaction<Database>,
  waveId: string,
  now: Date,
  limit: number,
): Promise<InvitationMail[]> {
  return trx
    .selectFrom('invitationMail')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('state', '=', 'queued')
    .where('dueAt', '<=', now.toISOString())
    .orderBy('dueAt')
    .limit(limit)
    .execute()
}

export async function changeMail(
  trx: Transaction<Database>,
  { invitationId, number }: MailKey,
  change: Partial<Omit<InvitationMail, 'invitationId' | 'number' | 'waveId'>>,
): Promise<void> {
  await trx
    .updateTable('invitationMail')
    .set(change)
    .where('invitationId', '=', invitationId)
    .where('number', '=', number)
    .execute()
}

/** Those whose sending nobody has been heard of since. */
export function unfinishedMails(
  trx: Transaction<Database>,
  waveId: string,
  begunBefore: Date,
): Promise<InvitationMail[]> {
  return trx
    .selectFrom('invitationMail')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('state', '=', 'sending')
    .where('attemptedAt', '<', begunBefore.toISOString())
    .limit(500)
    .execute()
}

/** Takes back as many mails that have not begun; says how many there were. */
export async function unqueueMails(
  trx: Transaction<Database>,
  { dialect, waveId, limit }: Omit<FirstMails, 'dueAt'>,
): Promise<number> {
  const queued = await trx
    .selectFrom('invitationMail')
    .select(['invitationId', 'number'])
    .where('waveId', '=', waveId)
    .where('state', '=', 'queued')
    .limit(limit)
    .execute()
  if (queued.length === 0) return 0
  const keys = dialect.jsonRows(
    JSON.stringify(queued.map(({ invitationId, number }) => [invitationId, number])),
    [
      { name: 'id', type: 'text' },
      { name: 'n', type: 'integer' },
    ],
  )
  await sql`
    delete from "invitationMail" where ("invitationId", "number") in ${keys}
  `.execute(trx)
  await sql`
    update "invitation" set "state" = 'drawn' where "state" = 'queued'
      and "id" in (select "id" from ${keys} as "given" where "n" = 0)
  `.execute(trx)
  return queued.length
}

export async function countMails(
  db: Kysely<Database>,
  waveId: string,
): Promise<{ isReminder: boolean; state: MailState; count: number }[]> {
  const rows = await db
    .selectFrom('invitationMail')
    .select(({ fn, eb }) => [
      eb.case().when('number', '>', 0).then(1).else(0).end().as('isReminder'),
      'state',
      fn.countAll<number>().as('count'),
    ])
    .where('waveId', '=', waveId)
    .groupBy(['isReminder', 'state'])
    .execute()
  return rows.map(({ isReminder, state, count }) => ({
    isReminder: isReminder === 1,
    state,
    count: Number(count),
  }))
}

export function findMail(
  db: Kysely<Database>,
  { invitationId, number }: MailKey,
): Promise<InvitationMail | undefined> {
  return db
    .selectFrom('invitationMail')
    .selectAll()
    .where('invitationId', '=', invitationId)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The newest that has gone out. */
export function lastMailOf(
  db: Kysely<Database>,
  invitationId: string,
): Promise<InvitationMail | undefined> {
  return db
    .selectFrom('invitationMail')
    .selectAll()
    .where('invitationId', '=', invitationId)
    .where('state', 'in', ['sent', 'uncertain'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function undeliveredMails(
  db: Kysely<Database>,
  waveId: string,
  limit: number,
): Promise<InvitationMail[]> {
  return db
    .selectFrom('invitationMail')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('state', 'in', ['refused', 'withheld', 'uncertain'])
    .orderBy('attemptedAt', 'desc')
    .orderBy('invitationId')
    .limit(limit)
    .execute()
}

/** What became of the mails tried last since then, the newest first. */
export function triedLately(
  db: Kysely<Database>,
  waveId: string,
  since: string,
  limit: number,
): Promise<Pick<InvitationMail, 'state' | 'reason'>[]> {
  return db
    .selectFrom('invitationMail')
    .select(['state', 'reason'])
    .where('waveId', '=', waveId)
    .where('attemptedAt', '>=', since)
    .where('state', 'in', ['sent', 'refused'])
    .orderBy('attemptedAt', 'desc')
    .limit(limit)
    .execute()
}

/** Makes as if the mails that were refused at once since then had not been tried. */
export async function requeueRefused(
  trx: Transaction<Database>,
  waveId: string,
  since: string,
  now: Date,
): Promise<void> {
  const refused = trx
    .selectFrom('invitationMail')
    .where('waveId', '=', waveId)
    .where('state', '=', 'refused')
    .where('attemptedAt', '>=', since)
    .where('reason', '!=', 'returned')
  await trx
    .updateTable('invitation')
    .set({ state: 'queued' })
    .where('state', '=', 'bounced')
    .where('id', 'in', refused.select('invitationId').where('number', '=', 0))
    .execute()
  await trx
    .updateTable('invitation')
    .set({ state: 'sent' })
    .where('state', '=', 'bounced')
    .where('id', 'in', refused.select('invitationId').where('number', '>', 0))
    .execute()
  await trx
    .updateTable('invitationMail')
    .set({ state: 'queued', attempts: 0, dueAt: now.toISOString(), reason: null })
    .where('waveId', '=', waveId)
    .where('state', '=', 'refused')
    .where('attemptedAt', '>=', since)
    .where('reason', '!=', 'returned')
    .execute()
}
