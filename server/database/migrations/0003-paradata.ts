import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import type { Dialect } from '../dialects/dialect.ts'

/** What is known of an answering beside the answers: the way in, the device, the time it took. */
export async function paradata(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  for (const column of ['channel', 'device', 'labels', 'flags', 'setAside'] as const) {
    await db.schema.alterTable('surveyResponse').addColumn(column, 'text').execute()
  }
  await db.schema.alterTable('surveyResponse').addColumn('seconds', 'integer').execute()
  await db.schema.alterTable('surveyResponse').addColumn('designWeight', dialect.double).execute()

  for (const column of ['channel', 'device', 'lastPage'] as const) {
    await db.schema.alterTable('responseDraft').addColumn(column, 'text').execute()
  }
  await db.schema.alterTable('responseDraft').addColumn('seconds', 'integer').execute()
}
