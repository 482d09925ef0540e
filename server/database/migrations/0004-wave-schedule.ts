import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Dialect } from '../dialects/dialect.ts'

/** When a wave opens and closes, how many it wants of whom, and waves that repeat. */
export async function waveSchedule(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const table = (name: string) => {
    const builder = db.schema.createTable(name)
    return dialect.tableSuffix ? builder.modifyEnd(sql.raw(dialect.tableSuffix)) : builder
  }

  await table('waveSchedule')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('surveyId', 'text', c => c.notNull().references('survey.id'))
    .addColumn('versionId', 'text', c => c.references('surveyVersion.id'))
    .addColumn('namePattern', 'text', c => c.notNull())
    .addColumn('privacy', 'text', c =>
      c.notNull().check(sql`privacy in ('anonymous','identified')`),
    )
    .addColumn('rhythm', 'text', c => c.notNull())
    .addColumn('openDays', 'integer', c => c.notNull())
    .addColumn('targetComplete', 'integer')
    .addColumn('closeAtTarget', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('quotas', 'text')
    .addColumn('startsOn', 'text', c => c.notNull())
    .addColumn('endedAt', 'text')
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('createdBy', 'text')
    .execute()
  await db.schema.createIndex('waveScheduleSurvey').on('waveSchedule').column('surveyId').execute()

  for (const column of ['opensAt', 'closesAt', 'pausedAt', 'quotas', 'occurrence'] as const) {
    await db.schema.alterTable('wave').addColumn(column, 'text').execute()
  }
  await db.schema
    .alterTable('wave')
    .addColumn('scheduleId', 'text', c => c.references('waveSchedule.id'))
    .execute()
  await db.schema.alterTable('wave').addColumn('targetComplete', 'integer').execute()
  await db.schema
    .alterTable('wave')
    .addColumn('closeAtTarget', 'integer', c => c.notNull().defaultTo(0))
    .execute()
  // A schedule makes each of its waves once, however many processes look after it.
  await db.schema
    .createIndex('waveOccurrence')
    .on('wave')
    .columns(['scheduleId', 'occurrence'])
    .unique()
    .execute()

  await table('quotaCell')
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id'))
    .addColumn('id', 'text', c => c.notNull())
    .addColumn('capacity', 'integer', c => c.notNull())
    .addColumn('taken', 'integer', c => c.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('quotaCellKey', ['waveId', 'id'])
    .execute()

  await db.schema.alterTable('surveyResponse').addColumn('lastPage', 'text').execute()
  for (const kept of ['responseDraft', 'submission'] as const) {
    await db.schema.alterTable(kept).addColumn('setAside', 'text').execute()
  }
  // What the fieldwork page counts stands beside the answers, not among them.
  await db.schema
    .createIndex('surveyResponseParadata')
    .on('surveyResponse')
    .columns([
      'waveId',
      'state',
      'setAside',
      'channel',
      'device',
      'locale',
      'seconds',
      'completedAt',
      'lastPage',
    ])
    .execute()
}
