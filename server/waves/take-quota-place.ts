import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { cellsOf, type Placed, TARGET_CELL } from './quota.ts'
import { movePlaces, takePlace } from './quota-cell.queries.ts'
import { quotasOf } from './quotas-of.ts'
import { closeByTarget, type Wave } from './wave.queries.ts'

/**
 * Takes a place in every cell that a complete response belongs to, or none at all where one of them
 * is full: then it is kept, and set aside. Whoever takes the last place that the wave wants ends
 * it: from this moment nobody else is let in.
 */
export async function takeQuotaPlace(
  trx: Transaction<Database>,
  wave: Wave,
  placed: Placed,
  now: string,
): Promise<'over-quota' | null> {
  const taken: string[] = []
  for (const cell of wantedCells(wave, placed)) {
    const place = await takePlace(trx, wave.id, cell)
    if (!place) {
      for (const other of taken) await movePlaces(trx, wave.id, other, -1)
      return 'over-quota'
    }
    taken.push(cell)
    if (cell === TARGET_CELL && place.taken === place.capacity) {
      await closeByTarget(trx, wave.id, now)
    }
  }
  return null
}

/** The target comes last: a place in it that is taken is kept. */
export const wantedCells = (wave: Wave, placed: Placed): string[] => [
  ...cellsOf(quotasOf(wave), placed),
  ...(wave.closeAtTarget === 1 ? [TARGET_CELL] : []),
]
