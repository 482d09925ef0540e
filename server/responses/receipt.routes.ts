import type { Kysely, Selectable } from 'kysely'
import { tokenHash } from '../auth/token-hash.ts'
import type { Database } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { apiRouter } from '../http/api-router.ts'
import { Problem } from '../http/problem.ts'
import { eraseResponse } from './erase-response.ts'
import * as contract from './receipt.contract.ts'
import { respondentWave } from './respondent-link.ts'
import type { SurveyResponseTable } from './survey-response.table.ts'

/** What a respondent can do after answering, with the receipt and nothing else. */
export function receiptRoutes({ store }: Pick<Deps, 'store'>) {
  const find = async (token: string, receipt: string): Promise<ReceiptedResponse> => {
    const { wave } = await respondentWave(store.read, token)
    const found = await findByReceipt(store.read, wave.id, receipt)
    if (!found) throw new Problem('not-found')
    return found
  }
  return apiRouter()
    .openapi(contract.findAnswer, async c => {
      const receipt = c.req.valid('header')['x-respondent-receipt']
      const { completedAt } = await find(c.req.valid('param').token, receipt)
      return c.json({ day: completedAt?.slice(0, 10) ?? null }, 200)
    })
    .openapi(contract.withdrawAnswer, async c => {
      const receipt = c.req.valid('header')['x-respondent-receipt']
      const { id } = await find(c.req.valid('param').token, receipt)
      // Twice at the same time: the other has done it.
      await eraseResponse(store, id)
      return c.json({ erased: true as const }, 200)
    })
}

type ReceiptedResponse = Pick<Selectable<SurveyResponseTable>, 'id' | 'completedAt'>

/** The answer that a receipt was given for, of this wave, unless it is erased. */
function findByReceipt(
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
