import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'

/** Everything that was answered in these waves, begun or handed in. */
export async function deleteAnswers(
  trx: Transaction<Database>,
  waveIds: readonly string[],
): Promise<void> {
  if (waveIds.length === 0) return
  for (const table of ['unfolded', 'surveyResponse', 'submission', 'responseDraft'] as const) {
    await trx.deleteFrom(table).where('waveId', 'in', waveIds).execute()
  }
}
