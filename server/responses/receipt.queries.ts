import type { Kysely, Selectable } from 'kysely'
import { tokenHash } from '../auth/token-hash.ts'
import type { Database } from '../database/database.ts'
import type { SurveyResponseTable } from './survey-response.table.ts'

export type ReceiptedResponse = Pick<Selectable<SurveyResponseTable>, 'id' | 'completedAt'>

/** The answer that a receipt was given for, of this wave, unless it is erased. */
export function findByReceipt(
  db: Kysely<Database>,
  waveId: string,
  receipt: string,
): Promise<ReceiptedResponse | undefined> {
  return db
    .selectFrom('surveyResponse')
    .select(['id', 'completedAt'])
    .where('receiptHash', '=', tokenHash(receipt))
    .where('waveId', '=', waveId)
    .executeTakeFirst()
}
