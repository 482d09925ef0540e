import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../../database/database.ts'

/** Which of these rows the wave has already. */
export async function keysThere(
  db: Kysely<Database>,
  waveId: string,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db
    .selectFrom('surveyResponse')
    .select('importKey')
    .where('waveId', '=', waveId)
    .where('importKey', 'in', keys)
    .execute()
  return new Set(rows.map(({ importKey }) => importKey ?? ''))
}

/** Deletes the imports of a wave with their files. */
export async function deleteImports(trx: Transaction<Database>, waveId: string): Promise<void> {
  await trx.deleteFrom('responseImport').where('waveId', '=', waveId).execute()
}
