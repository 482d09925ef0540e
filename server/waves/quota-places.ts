import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { cellsOf, type Placed, quotasOf, TARGET_CELL } from './quota.ts'
import { isAnyFull, movePlaces, takePlace } from './quota-cell.queries.ts'
import { closeByTarget, type Wave } from './wave.queries.ts'

/**
 * Takes a place in every cell that a complete response belongs to, or none at all where one of them
 * is full: then it is stored, and set aside. The response that takes the last place in the target
 * closes the wave: from this moment nobody else is let in.
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

/** The target comes last: a place taken in it is never given back. */
const wantedCells = (wave: Wave, placed: Placed): string[] => [
  ...cellsOf(quotasOf(wave), placed),
  ...(wave.closeAtTarget === 1 ? [TARGET_CELL] : []),
]

/** Whether what somebody has answered so far puts them where nobody is wanted any more. */
export function isOverQuota(db: Kysely<Database>, wave: Wave, placed: Placed): Promise<boolean> {
  return isAnyFull(db, wave.id, wantedCells(wave, placed))
}

/** What of a stored response says where it counts; JSON as stored. */
interface CountedResponse {
  readonly state: string
  readonly setAside?: string | null | undefined
  readonly answers: string
  readonly labels?: string | null | undefined
}

/**
 * Counts responses that are in the wave already: imported ones take places whether there are any
 * or not, and one that is erased gives its own back. Only what is complete and not set aside counts.
 */
export async function countInQuotas(
  trx: Transaction<Database>,
  wave: Wave,
  responses: readonly CountedResponse[],
  by: 1 | -1,
): Promise<void> {
  if (wave.quotas === null && wave.closeAtTarget === 0) return
  const moves = new Map<string, number>()
  for (const { state, setAside, answers, labels } of responses) {
    if (state !== 'complete' || setAside) continue
    const placed = { answers: JSON.parse(answers), labels: labels ? JSON.parse(labels) : null }
    for (const cell of wantedCells(wave, placed)) moves.set(cell, (moves.get(cell) ?? 0) + by)
  }
  // In one order for everybody: units that wait for each other's cells never cross.
  for (const cell of [...moves.keys()].sort()) {
    await movePlaces(trx, wave.id, cell, moves.get(cell) ?? 0)
  }
}
