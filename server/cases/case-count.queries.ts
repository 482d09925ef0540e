import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { UNSETTLED } from './case-state.ts'

/** Of which wave; of all where none is named. */
interface CountedCases {
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

const DAY = 24 * 60 * 60 * 1000

/** Where a bucket of days begins. */
const STARTS = [0, 3, 8, 31] as const

interface AgeBucket {
  readonly from: number
  /** Null for the last, which has no end. */
  readonly to: number | null
  readonly cases: number
}

/** Cases by how many days ago they were opened: up to 2, a week, a month, longer. */
export function ageBuckets(
  opened: readonly { readonly day: string; readonly cases: number }[],
  today: string,
): AgeBucket[] {
  return STARTS.map((from, at) => {
    const next = STARTS[at + 1]
    const to = next === undefined ? null : next - 1
    const cases = opened
      .filter(({ day }) => {
        const age = Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / DAY))
        return age >= from && (to === null || age <= to)
      })
      .reduce((sum, { cases }) => sum + cases, 0)
    return { from, to, cases }
  })
}
