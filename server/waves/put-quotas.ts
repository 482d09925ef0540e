import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { PlannedQuota } from './check-quotas.ts'
import { cellId, type Quota, TARGET_CELL } from './quota.ts'
import { deleteCells, listCells, putCell } from './quota-cell.queries.ts'

/** What is stored with the wave: who is counted where. How many are wanted stands in the cells. */
export function quotasText(quotas: readonly PlannedQuota[]): string | null {
  if (quotas.length === 0) return null
  const groups: Quota[] = quotas.map(({ subject, cells }) => ({
    subject,
    cells: cells.map(({ capacity: _, ...group }) => group),
  }))
  return JSON.stringify(groups)
}

/** Puts the cells of these quotas in the place of what there was; what is taken stays. */
export async function putQuotaCells(
  trx: Transaction<Database>,
  waveId: string,
  quotas: readonly PlannedQuota[],
): Promise<void> {
  const wanted = quotas.flatMap(({ cells }, quota) =>
    cells.map(({ capacity }, cell) => ({ waveId, id: cellId(quota, cell), capacity })),
  )
  const gone = (await listCells(trx, [waveId]))
    .map(({ id }) => id)
    .filter(id => id !== TARGET_CELL && !wanted.some(cell => cell.id === id))
  await deleteCells(trx, waveId, gone)
  for (const cell of wanted) await putCell(trx, cell)
}

/** The target as a cell that everybody is in; without one nothing stops at it. */
export async function putTargetCell(
  trx: Transaction<Database>,
  waveId: string,
  capacity: number | null,
  taken: number,
): Promise<void> {
  await deleteCells(trx, waveId, [TARGET_CELL])
  if (capacity !== null) await putCell(trx, { waveId, id: TARGET_CELL, capacity }, taken)
}
