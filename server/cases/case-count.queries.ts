import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { UNSETTLED } from './case-state.ts'

/** Of which wave; of all where none is named. */
export interface CountedCases {
  readonly waveId?: string | undefined
}

export async function countBy(
  db: Kysely<Database>,
  column: 'state' | 'cause',
  of: CountedCases,
): Promise<{ readonly value: string | null; readonly cases: number }[]> {
  const rows = await counted(db, of)
    .select(({ fn }) => [`${column} as value` as const, fn.countAll<number>().as('cases')])
    .groupBy(column)
    .execute()
  return rows.map(({ value, cases }) => ({ value, cases: Number(cases) }))
}

/** The unsettled ones by the day on which they were opened. */
export async function countOpenByDay(
  db: Kysely<Database>,
  of: CountedCases,
): Promise<{ readonly day: string; readonly cases: number }[]> {
  const day = sql<string>`substr(${sql.ref('openedAt')}, 1, 10)`
  const rows = await counted(db, of)
    .select(({ fn }) => [day.as('day'), fn.countAll<number>().as('cases')])
    .where('state', 'in', UNSETTLED)
    .groupBy(day)
    .execute()
  return rows.map(({ day, cases }) => ({ day, cases: Number(cases) }))
}

export async function countOverdue(
  db: Kysely<Database>,
  today: string,
  of: CountedCases,
): Promise<number> {
  const row = await counted(db, of)
    .select(({ fn }) => fn.countAll<number>().as('cases'))
    .where('state', 'in', UNSETTLED)
    .where('dueOn', '<', today)
    .executeTakeFirst()
  return Number(row?.cases ?? 0)
}

function counted(db: Kysely<Database>, { waveId }: CountedCases) {
  const all = db.selectFrom('customerCase')
  return waveId === undefined ? all : all.where('waveId', '=', waveId)
}
