import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { heldCases } from './held.queries.ts'
import type { NameRemover } from './name-remover.ts'

/**
 * Cases stay, as what went wrong and what was done; who it was is taken out of every line. Says how
 * many there are.
 */
export async function unlinkCases(
  trx: Transaction<Database>,
  customerId: string,
  { fromText }: NameRemover,
): Promise<number> {
  const cases = await heldCases(trx, customerId)
  for (const { id, cause, action, matches } of cases) {
    await trx
      .updateTable('customerCase')
      .set({ cause: fromText(cause), action: fromText(action) })
      .where('id', '=', id)
      .execute()
    if (matches !== null)
      await trx
        .updateTable('caseEvidence')
        .set({ matches: JSON.stringify(fromText(JSON.parse(matches))) })
        .where('caseId', '=', id)
        .execute()
    const events = await trx
      .selectFrom('caseEvent')
      .select(['number', 'detail'])
      .where('caseId', '=', id)
      .execute()
    for (const { number, detail } of events)
      await trx
        .updateTable('caseEvent')
        .set({ detail: JSON.stringify(fromText(JSON.parse(detail))) })
        .where('caseId', '=', id)
        .where('number', '=', number)
        .execute()
  }
  return cases.length
}
