import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Wave } from './wave.queries.ts'
import type { WaveScheduleTable } from './wave-schedule.table.ts'

export type WaveSchedule = Selectable<WaveScheduleTable>

export async function insertSchedule(
  trx: Transaction<Database>,
  schedule: WaveSchedule,
): Promise<void> {
  await trx.insertInto('waveSchedule').values(schedule).execute()
}

export function findSchedule(db: Kysely<Database>, id: string): Promise<WaveSchedule | undefined> {
  return db.selectFrom('waveSchedule').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Newest first. */
export function listSchedules(db: Kysely<Database>, surveyId: string): Promise<WaveSchedule[]> {
  return db
    .selectFrom('waveSchedule')
    .selectAll()
    .where('surveyId', '=', surveyId)
    .orderBy('createdAt', 'desc')
    .execute()
}

/** Schedules that go on and have no wave waiting for its opening. */
export async function schedulesWithoutNext(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('waveSchedule')
    .select('id')
    .where('endedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('wave')
            .select('wave.id')
            .whereRef('wave.scheduleId', '=', 'waveSchedule.id')
            .where('wave.state', '=', 'draft'),
        ),
      ),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** Changes what it says, and lets one that has ended go on. */
export async function replaceSchedule(
  trx: Transaction<Database>,
  id: string,
  to: Omit<WaveSchedule, 'id' | 'surveyId' | 'createdAt' | 'createdBy'>,
): Promise<void> {
  await trx.updateTable('waveSchedule').set(to).where('id', '=', id).execute()
}

export async function endSchedule(
  trx: Transaction<Database>,
  id: string,
  endedAt: string,
): Promise<void> {
  await trx
    .updateTable('waveSchedule')
    .set({ endedAt })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}

export async function startLater(
  trx: Transaction<Database>,
  id: string,
  startsOn: string,
): Promise<void> {
  await trx.updateTable('waveSchedule').set({ startsOn }).where('id', '=', id).execute()
}

/** The waves that a schedule has planned, newest turn first. */
export function wavesOfSchedule(db: Kysely<Database>, scheduleId: string): Promise<Wave[]> {
  return db
    .selectFrom('wave')
    .selectAll()
    .where('scheduleId', '=', scheduleId)
    .orderBy('occurrence', 'desc')
    .execute()
}
