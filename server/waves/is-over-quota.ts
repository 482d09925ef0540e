import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Placed } from './quota.ts'
import { isAnyFull } from './quota-cell.queries.ts'
import { wantedCells } from './take-quota-place.ts'
import type { Wave } from './wave.queries.ts'

/** Whether what somebody has answered so far puts them where nobody is wanted any more. */
export function isOverQuota(db: Kysely<Database>, wave: Wave, placed: Placed): Promise<boolean> {
  return isAnyFull(db, wave.id, wantedCells(wave, placed))
}
