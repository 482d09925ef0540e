import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'

/** Table, name in the release before, name from here on. */
export const RENAMED = [
  ['waveSchedule', 'rhythm', 'recurrence'],
  ['mailing', 'restReason', 'pauseReason'],
  ['mailing', 'mostReminders', 'maxReminders'],
  ['surveyResponse', 'signs', 'signals'],
] as const

/** Columns get the names by which the code and the API call what they hold. */
export async function plainColumns(db: Kysely<Database>): Promise<void> {
  for (const [table, from, to] of RENAMED)
    await db.schema.alterTable(table).renameColumn(from, to).execute()
}
