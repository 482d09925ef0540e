import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { MailingTable } from './mailing.table.ts'
import { DEFAULT_MAILING, type MailingSettings } from './mailing.ts'

export type Mailing = Selectable<MailingTable>

/** How the wave's mails go out; as we think best while nobody has said. */
export async function findMailing(db: Kysely<Database>, waveId: string): Promise<Mailing> {
  const row = await db
    .selectFrom('mailing')
    .selectAll()
    .where('waveId', '=', waveId)
    .executeTakeFirst()
  return row ?? { ...DEFAULT_MAILING, waveId, state: 'idle', trouble: null }
}

/** Those that somebody has started, also when they rest at the moment. */
export function startedMailings(db: Kysely<Database>): Promise<Mailing[]> {
  return db.selectFrom('mailing').selectAll().where('state', '!=', 'idle').execute()
}

export async function putMailing(
  trx: Transaction<Database>,
  waveId: string,
  change: Partial<MailingSettings & Pick<Mailing, 'state' | 'trouble'>>,
): Promise<void> {
  const current = await findMailing(trx, waveId)
  await trx
    .insertInto('mailing')
    .values({ ...current, ...change })
    .onConflict(conflict => conflict.column('waveId').doUpdateSet(change))
    .execute()
}
