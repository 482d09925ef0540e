import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'

/** Which sites may show the questionnaire of a wave inside their pages; none where there is no row. */
interface EmbeddingTable {
  readonly waveId: string
  /** JSON: their origins, as a browser writes them. */
  readonly origins: string
}

declare module '../database/database.ts' {
  interface Database {
    embedding: EmbeddingTable
  }
}

/** The origins of the sites that may frame the wave's questionnaire. */
export async function embeddingOrigins(
  db: Kysely<Database>,
  waveId: string,
): Promise<readonly string[]> {
  const row = await db
    .selectFrom('embedding')
    .select('origins')
    .where('waveId', '=', waveId)
    .executeTakeFirst()
  return row ? JSON.parse(row.origins) : []
}

export async function putEmbeddingOrigins(
  trx: Transaction<Database>,
  waveId: string,
  origins: readonly string[],
): Promise<void> {
  const text = JSON.stringify(origins)
  await trx
    .insertInto('embedding')
    .values({ waveId, origins: text })
    .onConflict(conflict => conflict.column('waveId').doUpdateSet({ origins: text }))
    .execute()
}
