import { type Kysely, Migrator } from 'kysely'
import type { Database, Store } from './database.ts'
import type { Dialect } from './dialects/dialect.ts'
import { spine } from './migrations/0001-spine.ts'
import { customers } from './migrations/0002-customers.ts'
import { paradata } from './migrations/0003-paradata.ts'
import { waveSchedule } from './migrations/0004-wave-schedule.ts'
import { invitations } from './migrations/0005-invitations.ts'
import { sampling } from './migrations/0006-sampling.ts'
import { cases } from './migrations/0007-cases.ts'
import { customerRows } from './migrations/0008-customer-rows.ts'
import { sampleLayout } from './migrations/0009-sample-layout.ts'
import { quality } from './migrations/0010-quality.ts'
import { receipts } from './migrations/0011-receipts.ts'
import { groupRuns } from './migrations/0012-group-runs.ts'
import { overdueCases } from './migrations/0013-overdue-cases.ts'
import { openings } from './migrations/0014-openings.ts'
import { customerRights } from './migrations/0015-customer-rights.ts'
import { robots } from './migrations/0016-robots.ts'
import { sending } from './migrations/0017-sending.ts'
import { scheduleEnd } from './migrations/0018-schedule-end.ts'
import { customerKeys } from './migrations/0019-customer-keys.ts'
import { refusedRows } from './migrations/0020-refused-rows.ts'
import { plainColumns } from './migrations/0021-plain-columns.ts'
import { phoneKeys } from './migrations/0022-phone-keys.ts'
import { responseImportPieces } from './migrations/0023-response-import-pieces.ts'

/** A step of the schema, the same on every database but for what the dialect names. */
export type MigrationStep = (db: Kysely<Database>, dialect: Dialect) => Promise<void>

/** In the order in which they are run; a step that has been released is never changed. */
const STEPS: Readonly<Record<string, MigrationStep>> = {
  '0001-spine': spine,
  '0002-customers': customers,
  '0003-paradata': paradata,
  '0004-wave-schedule': waveSchedule,
  '0005-invitations': invitations,
  '0006-sampling': sampling,
  '0007-cases': cases,
  '0008-customer-rows': customerRows,
  '0009-sample-layout': sampleLayout,
  '0010-quality': quality,
  '0011-receipts': receipts,
  '0012-group-runs': groupRuns,
  '0013-overdue-cases': overdueCases,
  '0014-openings': openings,
  '0015-customer-rights': customerRights,
  '0016-robots': robots,
  '0017-sending': sending,
  '0018-schedule-end': scheduleEnd,
  '0019-customer-keys': customerKeys,
  '0020-refused-rows': refusedRows,
  '0021-plain-columns': plainColumns,
  '0022-phone-keys': phoneKeys,
  '0023-response-import-pieces': responseImportPieces,
}

/** Runs the steps that this database has not seen. A database newer than the program is refused. */
export async function migrate(store: Store): Promise<void> {
  const migrator = new Migrator({
    db: store.accounts,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(STEPS).map(([name, step]) => [
            name,
            { up: (db: Kysely<Database>) => step(db, store.dialect) },
          ]),
        ),
    },
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
