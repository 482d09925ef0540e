import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/database.ts'

/** Ten minutes of ISO text: "2026-11-22T09:3". The clocks of almost all zones differ by such steps. */
const TEN_MINUTES = 15

const counted = (db: Kysely<Database>, waveId: string) =>
  db
    .selectFrom('surveyResponse')
    .where('waveId', '=', waveId)
    .where('state', '=', 'complete')
    .where('setAside', 'is', null)

export function countByState(db: Kysely<Database>, waveId: string) {
  return db
    .selectFrom('surveyResponse')
    .select(({ fn }) => ['state', 'setAside', fn.countAll<number>().as('count')])
    .where('waveId', '=', waveId)
    .groupBy(['state', 'setAside'])
    .execute()
}

/** Complete responses that count, by a column of their paradata. */
export async function countBy(
  db: Kysely<Database>,
  waveId: string,
  column: 'channel' | 'device' | 'locale',
): Promise<{ value: string | null; count: number }[]> {
  const rows = await counted(db, waveId)
    .select(({ fn, ref }) => [ref(column).as('value'), fn.countAll<number>().as('count')])
    .groupBy(column)
    .execute()
  return rows.map(({ value, count }) => ({ value, count: Number(count) }))
}

/** How many complete responses took how many seconds. */
export async function countBySeconds(
  db: Kysely<Database>,
  waveId: string,
): Promise<{ seconds: number; count: number }[]> {
  const rows = await counted(db, waveId)
    .select(({ fn }) => ['seconds', fn.countAll<number>().as('count')])
    .where('seconds', 'is not', null)
    .groupBy('seconds')
    .orderBy('seconds')
    .execute()
  return rows.map(({ seconds, count }) => ({ seconds: seconds ?? 0, count: Number(count) }))
}

/** How many complete responses came when: to ten minutes, or where only the day is stored, by day. */
export async function countByTime(
  db: Kysely<Database>,
  waveId: string,
): Promise<{ time: string; count: number }[]> {
  const time = sql<string>`substr(${sql.ref('completedAt')}, 1, ${sql.lit(TEN_MINUTES)})`
  const rows = await counted(db, waveId)
    .select(({ fn }) => [time.as('time'), fn.countAll<number>().as('count')])
    .where('completedAt', 'is not', null)
    .groupBy(time)
    .execute()
  return rows.map(({ time, count }) => ({ time, count: Number(count) }))
}

/** Respondents who answered something through a link on their own device, submitted or not. */
export async function countBegun(db: Kysely<Database>, waveId: string): Promise<number> {
  let begun = 0
  for (const table of ['surveyResponse', 'responseDraft'] as const) {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('waveId', '=', waveId)
      .where('channel', 'in', ['open', 'personal'])
      .executeTakeFirst()
    begun += Number(row?.count ?? 0)
  }
  return begun
}

/** Who broke off, by the page that was in view. */
export async function countPartialsByPage(
  db: Kysely<Database>,
  waveId: string,
): Promise<{ page: string | null; count: number }[]> {
  const rows = await db
    .selectFrom('surveyResponse')
    .select(({ fn }) => ['lastPage', fn.countAll<number>().as('count')])
    .where('waveId', '=', waveId)
    .where('state', '=', 'partial')
    .groupBy('lastPage')
    .execute()
  return rows.map(({ lastPage, count }) => ({ page: lastPage, count: Number(count) }))
}

/** Who has begun and not finished, by page, and whether anything was saved since a moment. */
export async function countDraftsByPage(
  db: Kysely<Database>,
  waveId: string,
  since: string,
): Promise<{ page: string | null; isRecent: boolean; count: number }[]> {
  const isRecent = sql<number>`case when ${sql.ref('updatedAt')} >= ${sql.lit(since)} then 1 else 0 end`
  const rows = await db
    .selectFrom('responseDraft')
    .select(({ fn }) => ['lastPage', isRecent.as('isRecent'), fn.countAll<number>().as('count')])
    .where('waveId', '=', waveId)
    .groupBy(['lastPage', isRecent])
    .execute()
  return rows.map(({ lastPage, isRecent, count }) => ({
    page: lastPage,
    isRecent: Number(isRecent) === 1,
    count: Number(count),
  }))
}

/** Complete responses through personal links that are stored but not counted. */
export async function countInvitedAside(db: Kysely<Database>, waveId: string): Promise<number> {
  const row = await db
    .selectFrom('surveyResponse')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('waveId', '=', waveId)
    .where('state', '=', 'complete')
    .where('setAside', 'is not', null)
    .where('channel', '=', 'personal')
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

export interface BegunAnswers {
  readonly id: string
  readonly answers: string
}

/** Unsubmitted answers from personal links, a page at a time. */
export function invitedPartials(
  db: Kysely<Database>,
  waveId: string,
  after: string,
  limit: number,
): Promise<BegunAnswers[]> {
  return db
    .selectFrom('surveyResponse')
    .select(['id', 'answers'])
    .where('waveId', '=', waveId)
    .where('state', '=', 'partial')
    .where('channel', '=', 'personal')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}

export function invitedDrafts(
  db: Kysely<Database>,
  waveId: string,
  after: string,
  limit: number,
): Promise<BegunAnswers[]> {
  return db
    .selectFrom('responseDraft')
    .select(['id', 'answers'])
    .where('waveId', '=', waveId)
    .where('channel', '=', 'personal')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}
