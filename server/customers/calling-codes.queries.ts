import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import { phonePartsOf } from './phone-key.ts'

/** Beyond it a search would be slow, and one by a number without its country would say little. */
const MAX_COUNTRIES = 15

/**
 * The calling codes of the numbers that customers have, in the order of their digits: for a number
 * that is written without one. Reads one row of the index for each, however many customers there are.
 */
export async function callingCodesInUse(db: Kysely<Database>): Promise<string[]> {
  const countries: string[] = []
  let after = '+'
  while (countries.length < MAX_COUNTRIES) {
    const row = await db
      .selectFrom('customer')
      .select('phoneKey')
      .where('phoneKey', '>', after)
      .orderBy('phoneKey')
      .limit(1)
      .executeTakeFirst()
    if (!row?.phoneKey) break
    const country = callingCodeOf(row.phoneKey)
    countries.push(country)
    // ":" stands after the digits.
    after = `+${country}:`
  }
  return countries
}

/** No calling code begins another, and the longest have three digits. */
function callingCodeOf(key: string): string {
  return phonePartsOf(key)?.country ?? key.slice(1, 4)
}
