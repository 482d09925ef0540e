import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Database } from '../database/database.ts'
import { prepared, type Slots } from '../database/prepared.ts'
import type { AnsweringChannel, AnsweringDevice, SetAside } from './survey-response.table.ts'

/** What a respondent has answered so far; deleted when they submit or the wave closes. */
interface ResponseDraftTable {
  readonly id: string
  readonly waveId: string
  readonly secretHash: string
  readonly revision: number
  readonly answers: string
  readonly locale: Locale
  readonly startedAt: string
  readonly updatedAt: string
  readonly channel: AnsweringChannel | null
  readonly device: AnsweringDevice | null
  /** The page that was in view at the last save: where people drop out. */
  readonly lastPage: string | null
  /** Time spent on the questionnaire so far, pauses left out. */
  readonly seconds: number | null
  /** What was answered so far puts it where nobody is wanted any more. */
  readonly setAside: SetAside | null
}

declare module '../database/database.ts' {
  interface Database {
    responseDraft: ResponseDraftTable
  }
}

export type ResponseDraft = Selectable<ResponseDraftTable>
type NewDraft = Readonly<Insertable<ResponseDraftTable>>

const byId = prepared((db, { id }: Slots<{ id: string }>) =>
  db.selectFrom('responseDraft').selectAll().where('id', '=', id),
)

export async function findDraft(
  db: Kysely<Database>,
  id: string,
): Promise<ResponseDraft | undefined> {
  return (await byId(db, { id })).at(0)
}

export async function insertDraft(trx: Transaction<Database>, draft: NewDraft): Promise<void> {
  await trx.insertInto('responseDraft').values(draft).execute()
}

type Saved = Omit<ResponseDraft, 'waveId' | 'secretHash' | 'startedAt'>

const update = prepared((db, slots: Slots<Saved>) =>
  db
    .updateTable('responseDraft')
    .set({
      revision: slots.revision,
      answers: slots.answers,
      locale: slots.locale,
      updatedAt: slots.updatedAt,
      channel: slots.channel,
      device: slots.device,
      lastPage: slots.lastPage,
      seconds: slots.seconds,
      setAside: slots.setAside,
    })
    .where('id', '=', slots.id),
)

export async function updateDraft(trx: Transaction<Database>, saved: Saved): Promise<void> {
  await update(trx, saved)
}

const take = prepared((db, { id }: Slots<{ id: string }>) =>
  db
    .deleteFrom('responseDraft')
    .where('id', '=', id)
    .returning(['waveId', 'secretHash', 'startedAt']),
)

/** Deletes the draft and answers what it was. */
export async function takeDraft(
  trx: Transaction<Database>,
  id: string,
): Promise<Pick<ResponseDraft, 'waveId' | 'secretHash' | 'startedAt'> | undefined> {
  return (await take(trx, { id })).at(0)
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
