import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Dialect } from '../dialects/dialect.ts'

/** From a survey to its index runs. */
export async function spine(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const table = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.tableSuffix ? builder.modifyEnd(sql.raw(dialect.tableSuffix)) : builder
  }
  const keyedTable = (name: string): CreateTableBuilder<string, never> => {
    const builder = db.schema.createTable(name)
    return dialect.keyedTableSuffix ? builder.modifyEnd(sql.raw(dialect.keyedTableSuffix)) : builder
  }
  const blob = dialect.blob

  await table('setting')
    .addColumn('name', 'text', c => c.primaryKey().notNull())
    .addColumn('value', 'text', c => c.notNull())
    .execute()

  await table('job')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('payload', 'text', c => c.notNull())
    .addColumn('state', 'text', c =>
      c.notNull().check(sql`state in ('waiting','running','done','failed','cancelled')`),
    )
    .addColumn('progress', 'real', c => c.notNull().defaultTo(0))
    .addColumn('result', 'text')
    .addColumn('error', 'text')
    .addColumn('attempts', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('runAt', 'text', c => c.notNull())
    .addColumn('leaseUntil', 'text')
    .addColumn('uniqueKey', 'text', c => c.unique())
    .addColumn('cancelRequested', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('finishedAt', 'text')
    .execute()
  await db.schema.createIndex('jobDue').on('job').columns(['state', 'runAt']).execute()

  await table('survey')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('instrument', 'text')
    .addColumn('isDemo', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('draft', 'text', c => c.notNull())
    .addColumn('draftRevision', 'integer', c => c.notNull().defaultTo(1))
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('createdBy', 'text')
    .execute()

  await table('surveyVersion')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('surveyId', 'text', c => c.notNull().references('survey.id'))
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('definition', 'text', c => c.notNull())
    .addColumn('fingerprint', 'text', c => c.notNull())
    .addColumn('publishedAt', 'text', c => c.notNull())
    .addColumn('publishedBy', 'text')
    .addUniqueConstraint('surveyVersionNumber', ['surveyId', 'number'])
    .execute()

  await table('wave')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('surveyId', 'text', c => c.notNull().references('survey.id'))
    .addColumn('versionId', 'text', c => c.notNull().references('surveyVersion.id'))
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull().check(sql`state in ('draft','open','closed')`))
    .addColumn('privacy', 'text', c =>
      c.notNull().check(sql`privacy in ('anonymous','identified')`),
    )
    .addColumn('linkToken', 'text', c => c.notNull().unique())
    .addColumn('openedAt', 'text')
    .addColumn('closedAt', 'text')
    .addColumn('createdAt', 'text', c => c.notNull())
    .addUniqueConstraint('waveNumber', ['surveyId', 'number'])
    .execute()

  await table('responseDraft')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id'))
    .addColumn('secretHash', 'text', c => c.notNull())
    .addColumn('revision', 'integer', c => c.notNull())
    .addColumn('answers', 'text', c => c.notNull())
    .addColumn('locale', 'text', c => c.notNull())
    .addColumn('startedAt', 'text', c => c.notNull())
    .addColumn('updatedAt', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('responseDraftWave').on('responseDraft').column('waveId').execute()

  // The memory of what was submitted, apart from the answers: a replay is recognised by it, and in
  // an anonymous wave nothing in it leads to them. The body is hashed with the respondent's secret,
  // and neither this table nor that of the answers keeps the order in which its rows came.
  await keyedTable('submission')
    .addColumn('idHash', 'text', c => c.primaryKey().notNull())
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id'))
    .addColumn('secretHash', 'text', c => c.notNull())
    .addColumn('bodyHash', 'text', c => c.notNull())
    .execute()

  await keyedTable('surveyResponse')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id'))
    .addColumn('state', 'text', c => c.notNull().check(sql`state in ('complete','partial')`))
    .addColumn('source', 'text', c => c.notNull().check(sql`source in ('link','import','demo')`))
    .addColumn('importKey', 'text')
    .addColumn('answers', 'text', c => c.notNull())
    .addColumn('locale', 'text')
    .addColumn('startedAt', 'text')
    .addColumn('completedAt', 'text')
    .addUniqueConstraint('surveyResponseImportKey', ['waveId', 'importKey'])
    .execute()
  await db.schema
    .createIndex('surveyResponseWave')
    .on('surveyResponse')
    .columns(['waveId', 'state'])
    .execute()

  await keyedTable('unfolded')
    .addColumn('responseId', 'text', c => c.primaryKey().notNull())
    .addColumn('waveId', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createIndex('unfoldedWave')
    .on('unfolded')
    .columns(['waveId', 'responseId'])
    .execute()

  await table('sampleBlock')
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id'))
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('rows', 'integer', c => c.notNull())
    .addColumn('cells', blob, c => c.notNull())
    .addColumn('moments', 'text', c => c.notNull())
    .addColumn('responseIds', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('sampleBlockKey', ['waveId', 'state', 'number'])
    .execute()

  // What all blocks of a state hold together, so that an estimate costs the same whatever n.
  await table('sampleTotal')
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id'))
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('rows', 'integer', c => c.notNull())
    .addColumn('erased', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('moments', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('sampleTotalKey', ['waveId', 'state'])
    .execute()

  await table('responseImport')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id'))
    .addColumn('fileName', 'text', c => c.notNull())
    .addColumn('content', blob, c => c.notNull())
    .addColumn('state', 'text', c =>
      c.notNull().check(sql`state in ('uploaded','checked','committed')`),
    )
    .addColumn('profile', 'text', c => c.notNull())
    .addColumn('mapping', 'text')
    .addColumn('outcome', 'text')
    .addColumn('committedRows', 'integer', c => c.notNull().defaultTo(0))
    .addColumn('committedOutcome', 'text')
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('committedAt', 'text')
    .execute()

  await table('indexRun')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('waveId', 'text', c => c.notNull().references('wave.id'))
    .addColumn('versionId', 'text', c => c.notNull().references('surveyVersion.id'))
    .addColumn('options', 'text', c => c.notNull())
    .addColumn('resamples', 'integer', c => c.notNull())
    .addColumn('seed', 'integer', c => c.notNull())
    .addColumn('n', 'integer', c => c.notNull())
    .addColumn('completeRows', 'integer', c => c.notNull())
    .addColumn('partialRows', 'integer', c => c.notNull())
    .addColumn('erasedRows', 'integer', c => c.notNull())
    .addColumn('fingerprint', 'text', c => c.notNull())
    .addColumn('engine', 'text', c => c.notNull())
    .addColumn('report', 'text', c => c.notNull())
    .addColumn('bootstrap', 'text', c => c.notNull())
    .addColumn('createdAt', 'text', c => c.notNull())
    .addColumn('createdBy', 'text')
    .execute()
  await db.schema
    .createIndex('indexRunWave')
    .on('indexRun')
    .columns(['waveId', 'createdAt'])
    .execute()
}
