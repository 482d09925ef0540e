import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Dialect } from '../dialects/dialect.ts'

/** What an answer sets going: rules, the cases that they make, and what became of each. */
export async function cases(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const table = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.tableSuffix ? builder.modifyEnd(sql.raw(dialect.tableSuffix)) : builder
  }
  const keyedTable = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.keyedTableSuffix ? builder.modifyEnd(sql.raw(dialect.keyedTableSuffix)) : builder
  }

  // Written together with the response, taken away together with the cases that it makes.
  await keyedTable('unexamined')
    .addColumn('responseId', 'text', c =>
      c.primaryKey().notNull().references('surveyResponse.id').onDelete('cascade'),
    )
    .addColumn('waveId', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createIndex('unexaminedWave')
    .on('unexamined')
    .columns(['waveId', 'responseId'])
    .execute()

  await table('caseRule')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('surveyId', 'text', c => c.notNull().references('survey.id').onDelete('cascade'))
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('conditions', 'text', c => c.notNull())
    .addColumn('ownerId', 'text')
    .addColumn('dueDays', 'integer', c => c.notNull())
    .addColumn('isActive', 'integer', c => c.notNull())
    .addColumn('revision', 'integer', c => c.notNull())
    .addColumn('createdAt', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('caseRuleSurvey').on('caseRule').column('surveyId').execute()

  await table('customerCase')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('number', 'integer', c => c.notNull().unique())
    .addColumn('ruleId', 'text', c => c.references('caseRule.id').onDelete('set null'))
    .addColumn('ruleName', 'text', c => c.notNull())
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id').onDelete('cascade'))
    .addColumn('customerId', sql.raw<unknown>(dialect.bytewiseText), c =>
      c.references('customer.id').onDelete('set null'),
    )
    .addColumn('state', 'text', c =>
      c
        .notNull()
        .check(sql`state in ('open','in-progress','waiting','resolved','closed','reopened')`),
    )
    .addColumn('ownerId', 'text')
    .addColumn('ownerName', 'text')
    .addColumn('dueOn', 'text', c => c.notNull())
    .addColumn('cause', 'text')
    .addColumn('action', 'text')
    .addColumn('handling', 'integer')
    .addColumn('followUpWaveId', 'text', c => c.references('wave.id').onDelete('set null'))
    .addColumn('revision', 'integer', c => c.notNull())
    .addColumn('openedAt', 'text', c => c.notNull())
    .addColumn('closedAt', 'text')
    .execute()
  await db.schema
    .createIndex('customerCaseState')
    .on('customerCase')
    .columns(['state', 'dueOn'])
    .execute()
  await db.schema
    .createIndex('customerCaseCustomer')
    .on('customerCase')
    .columns(['customerId', 'openedAt'])
    .execute()
  await db.schema.createIndex('customerCaseWave').on('customerCase').column('waveId').execute()

  // What was answered goes with the response; that there was a case stays.
  await table('caseEvidence')
    .addColumn('caseId', 'text', c =>
      c.primaryKey().notNull().references('customerCase.id').onDelete('cascade'),
    )
    .addColumn('responseId', 'text', c => c.references('surveyResponse.id').onDelete('cascade'))
    .addColumn('matches', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createIndex('caseEvidenceResponse')
    .on('caseEvidence')
    .column('responseId')
    .execute()

  await table('caseEvent')
    .addColumn('caseId', 'text', c => c.notNull().references('customerCase.id').onDelete('cascade'))
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('detail', 'text', c => c.notNull())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('by', 'text')
    .addPrimaryKeyConstraint('caseEventKey', ['caseId', 'number'])
    .execute()

  await table('caseMail')
    .addColumn('caseId', 'text', c => c.notNull().references('customerCase.id').onDelete('cascade'))
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('personId', 'text', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull().check(sql`state in ('queued','sent','failed')`))
    .addColumn('attempts', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('dueAt', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('caseMailKey', ['caseId', 'number'])
    .execute()
  await db.schema.createIndex('caseMailDue').on('caseMail').columns(['state', 'dueAt']).execute()
}
