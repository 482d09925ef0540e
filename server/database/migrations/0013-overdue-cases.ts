import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'

/** Who is told besides the owner when a case is overdue, that it was told, and what a mail says. */
export async function overdueCases(db: Kysely<Database>): Promise<void> {
  await db.schema.alterTable('caseRule').addColumn('managerId', 'text').execute()
  await db.schema.alterTable('customerCase').addColumn('managerId', 'text').execute()
  await db.schema.alterTable('customerCase').addColumn('escalatedAt', 'text').execute()
  await db.schema
    .alterTable('caseMail')
    .addColumn('about', 'text', c =>
      c.notNull().defaultTo('owner').check(sql`about in ('owner','overdue')`),
    )
    .execute()
}
