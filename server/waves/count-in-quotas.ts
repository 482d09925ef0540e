import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { movePlaces } from './quota-cell.queries.ts'
import { wantedCells } from './take-quota-place.ts'
import type { Wave } from './wave.queries.ts'

/** What of a stored response says where it counts; JSON as it is kept. */
export interface CountedResponse {
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
