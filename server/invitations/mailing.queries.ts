import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { MailingTable } from './mailing.table.ts'
import { DEFAULT_MAILING } from './mailing.ts'

export type Mailing = Selectable<MailingTable>

/** How a mailing is when somebody has just started, paused or taken it back. */
export const UNTROUBLED = { pauseReason: null, trouble: null, againAt: null } as const

/** How the wave's mails go out; as we think best while nobody has said. */
export async function findMailing(db: Kysely<Database>, waveId: string): Promise<Mailing> {
  const row = await db
    .selectFrom('mailing')
    .selectAll()
    .where('waveId', '=', waveId)
    .executeTakeFirst()
  return row ?? { ...DEFAULT_MAILING, ...UNTROUBLED, waveId, state: 'idle', startedAt: null }
}

/** Those that somebody has started, also when they rest at the moment. */
export function startedMailings(db: Kysely<Database>): Promise<Mailing[]> {
  return db.selectFrom('mailing').selectAll().where('state', '!=', 'idle').execute()
}

export async function putMailing(
  trx: Transaction<Database>,
  waveId: string,
  change: Partial<Omit<Mailing, 'waveId'>>,
): Promise<void> {
  const current = await findMailing(trx, waveId)
  await trx
    .insertInto('mailing')
    .values({ ...current, ...change })
    .onConflict(conflict => conflict.column('waveId').doUpdateSet(change))
    .execute()
}
