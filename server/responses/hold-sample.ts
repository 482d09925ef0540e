import type { Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'

/** Whoever changes a wave's blocks holds its sample alone. */
export function holdSample(
  trx: Transaction<Database>,
  { dialect }: Store,
  waveId: string,
): Promise<void> {
  return dialect.hold(trx, `sample ${waveId}`, 'alone')
}
