import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { readTitle } from './survey.ts'

/** A frozen edition of a survey; its rows are never changed. */
interface SurveyVersionTable {
  readonly id: string
  readonly surveyId: string
  readonly number: number
  readonly title: string
  readonly definition: string
  /** SHA-256 of the definition's text. */
  readonly fingerprint: string
  readonly publishedAt: string
  readonly publishedBy: string | null
}

declare module '../database/database.ts' {
  interface Database {
    surveyVersion: SurveyVersionTable
  }
}

export type SurveyVersion = Selectable<SurveyVersionTable>

/** What is shown of a version where its text is not needed. */
type VersionSummary = Pick<SurveyVersion, 'id' | 'number' | 'fingerprint' | 'publishedAt'>

interface VersionDescription {
  readonly number: number
  readonly title: ReturnType<typeof readTitle>
  readonly isDemo: boolean
}

export async function insertVersion(
  trx: Transaction<Database>,
  version: SurveyVersion,
): Promise<void> {
  await trx.insertInto('surveyVersion').values(version).execute()
}

export function findVersion(db: Kysely<Database>, id: string): Promise<SurveyVersion | undefined> {
  return db.selectFrom('surveyVersion').selectAll().where('id', '=', id).executeTakeFirst()
}

export function newestVersion(
  db: Kysely<Database>,
  surveyId: string,
): Promise<SurveyVersion | undefined> {
  return db
    .selectFrom('surveyVersion')
    .selectAll()
    .where('surveyId', '=', surveyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Newest first. */
export function listVersions(db: Kysely<Database>, surveyId: string): Promise<VersionSummary[]> {
  return db
    .selectFrom('surveyVersion')
    .select(['id', 'number', 'fingerprint', 'publishedAt'])
    .where('surveyId', '=', surveyId)
    .orderBy('number', 'desc')
    .execute()
}

/** The number of the newest version of each survey that has one. */
export async function newestNumbers(db: Kysely<Database>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('surveyVersion')
    .select(({ fn }) => ['surveyId', fn.max('number').as('number')])
    .groupBy('surveyId')
    .execute()
  return new Map(rows.map(({ surveyId, number }) => [surveyId, number]))
}

/** What a fielding shows of its version, by version id. */
export async function describeVersions(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, VersionDescription>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('surveyVersion')
    .innerJoin('survey', 'survey.id', 'surveyVersion.surveyId')
    .select(['surveyVersion.id', 'surveyVersion.number', 'surveyVersion.title', 'survey.isDemo'])
    .where('surveyVersion.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(
    rows.map(({ id, number, title, isDemo }) => [
      id,
      { number, title: readTitle(title), isDemo: isDemo === 1 },
    ]),
  )
}
