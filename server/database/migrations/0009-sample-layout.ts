import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'

/** Under which layout of its columns a block was folded; those of before are made again when read. */
export async function sampleLayout(db: Kysely<Database>): Promise<void> {
  await db.schema
    .alterTable('sampleBlock')
    .addColumn('layout', 'text', c => c.notNull().defaultTo(''))
    .execute()
  // Looked through at each reading, and the blocks themselves are long.
  await db.schema
    .createIndex('sampleBlockLayout')
    .on('sampleBlock')
    .columns(['waveId', 'layout'])
    .execute()
}
