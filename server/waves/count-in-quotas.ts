import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Placed } from './quota.ts'
import { movePlaces } from './quota-cell.queries.ts'
import { wantedCells } from './take-quota-place.ts'
import type { Wave } from './wave.queries.ts'

/**
 * Counts responses that are in the wave already: imported ones take places whether there are any
 * or not, and one that is erased gives its own back.
 */
export async function countInQuotas(
  trx: Transaction<Database>,
  wave: Wave,
  all: readonly Placed[],
  by: 1 | -1,
): Promise<void> {
  if (wave.quotas === null && wave.closeAtTarget === 0) return
  const moves = new Map<string, number>()
  for (const placed of all) {
    for (const cell of wantedCells(wave, placed)) moves.set(cell, (moves.get(cell) ?? 0) + by)
  }
  for (const cell of [...moves.keys()].sort()) {
    await movePlaces(trx, wave.id, cell, moves.get(cell) ?? 0)
  }
}
