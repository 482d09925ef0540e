import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'

/** A definition adopted here, with the draft of its next version. */
interface SurveyTable {
  readonly id: string
  /** The shipped instrument that it was adopted from. */
  readonly instrument: string | null
  readonly isDemo: number
  /** The draft's title as JSON, so that lists need not read the draft. */
  readonly title: string
  readonly draft: string
  readonly draftRevision: number
  readonly createdAt: string
  readonly createdBy: string | null
}

declare module '../database/database.ts' {
  interface Database {
    survey: SurveyTable
  }
}

export type Survey = Selectable<SurveyTable>

export async function insertSurvey(trx: Transaction<Database>, survey: Survey): Promise<void> {
  await trx.insertInto('survey').values(survey).execute()
}

export function findSurvey(db: Kysely<Database>, id: string): Promise<Survey | undefined> {
  return db.selectFrom('survey').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Newest first, without the drafts' texts. */
export function listSurveys(db: Kysely<Database>): Promise<Omit<Survey, 'draft'>[]> {
  return db
    .selectFrom('survey')
    .select(['id', 'instrument', 'isDemo', 'title', 'draftRevision', 'createdAt', 'createdBy'])
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
}

/** Replaces the draft if it still has this revision; answers the survey as it is then. */
export function replaceDraft(
  trx: Transaction<Database>,
  id: string,
  revision: number,
  { draft, title }: { readonly draft: string; readonly title: string },
): Promise<Survey | undefined> {
  return trx
    .updateTable('survey')
    .set({ draft, title, draftRevision: revision + 1 })
    .where('id', '=', id)
    .where('draftRevision', '=', revision)
    .returningAll()
    .executeTakeFirst()
}

/** Its waves must be gone before. */
export async function deleteSurvey(trx: Transaction<Database>, id: string): Promise<void> {
  await trx.deleteFrom('surveyVersion').where('surveyId', '=', id).execute()
  await trx.deleteFrom('survey').where('id', '=', id).execute()
}

/** The surveys that are there to try things out. */
export async function demoSurveyIds(db: Kysely<Database>): Promise<string[]> {
  const rows = await db.selectFrom('survey').select('id').where('isDemo', '=', 1).execute()
  return rows.map(({ id }) => id)
}
