import { sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'

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
    maxReminders,
    now,
    limit,
  }: {
    readonly waveId: string
    readonly writtenBefore: string
    readonly maxReminders: number
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
      and "last"."number" < ${maxReminders}
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
