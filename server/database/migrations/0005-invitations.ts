import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Dialect } from '../dialects/dialect.ts'

/** Who is asked in a wave, the mails to them, and what these say. */
export async function invitations(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const table = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.tableSuffix ? builder.modifyEnd(sql.raw(dialect.tableSuffix)) : builder
  }
  const keyedTable = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.keyedTableSuffix ? builder.modifyEnd(sql.raw(dialect.keyedTableSuffix)) : builder
  }
  const bytewise = sql.raw<unknown>(dialect.bytewiseText)

  // Stored by its random key: no row tells when it was changed last.
  await keyedTable('invitation')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id').onDelete('cascade'))
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('customerId', bytewise, c => c.references('customer.id').onDelete('set null'))
    .addColumn('generation', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('tokenHash', 'text', c => c.notNull().unique())
    .addColumn('channel', 'text', c =>
      c.notNull().check(sql`channel in ('email','sms','wechat','letter','counter')`),
    )
    .addColumn('language', 'text', c => c.notNull())
    .addColumn('label', 'text')
    .addColumn('stratum', 'text')
    .addColumn('designWeight', dialect.double)
    .addColumn('labels', 'text')
    .addColumn('state', 'text', c =>
      c
        .notNull()
        .check(
          sql`state in ('drawn','queued','sent','withheld','bounced','declined','started','completed')`,
        ),
    )
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('invitedAt', 'text')
    .addUniqueConstraint('invitationNumber', ['waveId', 'number'])
    .addUniqueConstraint('invitationOfCustomer', ['customerId', 'waveId'])
    .execute()
  await db.schema
    .createIndex('invitationState')
    .on('invitation')
    .columns(['waveId', 'state'])
    .execute()

  await keyedTable('invitationMail')
    .addColumn('invitationId', 'text', c =>
      c.notNull().references('invitation.id').onDelete('cascade'),
    )
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('waveId', 'text', c => c.notNull())
    .addColumn('state', 'text', c =>
      c.notNull().check(sql`state in ('queued','sending','sent','uncertain','refused','withheld')`),
    )
    .addColumn('dueAt', 'text', c => c.notNull())
    .addColumn('attempts', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('attemptedAt', 'text')
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('invitationMailKey', ['invitationId', 'number'])
    .execute()
  await db.schema
    .createIndex('invitationMailDue')
    .on('invitationMail')
    .columns(['waveId', 'state', 'dueAt'])
    .execute()
  await db.schema
    .createIndex('invitationMailAttempted')
    .on('invitationMail')
    .columns(['waveId', 'attemptedAt'])
    .execute()

  await table('invitationText')
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id').onDelete('cascade'))
    .addColumn('kind', 'text', c => c.notNull().check(sql`kind in ('invitation','reminder')`))
    .addColumn('language', 'text', c => c.notNull())
    .addColumn('subject', 'text', c => c.notNull())
    .addColumn('body', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('invitationTextKey', ['waveId', 'kind', 'language'])
    .execute()

  await table('mailing')
    .addColumn('waveId', 'text', c =>
      c.primaryKey().notNull().references('wave.id').onDelete('cascade'),
    )
    .addColumn('state', 'text', c => c.notNull().check(sql`state in ('idle','running','paused')`))
    .addColumn('trouble', 'text')
    .addColumn('startAt', 'text')
    .addColumn('perMinute', 'integer', c => c.notNull())
    .addColumn('quietFrom', 'text')
    .addColumn('quietUntil', 'text')
    .addColumn('remindAfterDays', 'integer', c => c.notNull())
    .addColumn('mostReminders', 'integer', c => c.notNull())
    .addColumn('replyTo', 'text')
    .execute()
}
