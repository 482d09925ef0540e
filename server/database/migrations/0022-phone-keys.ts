import { createRequire } from 'node:module'
import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'

type PhoneLibrary = typeof import('libphonenumber-js/min')

const BATCH = 1000

/**
 * Keys of telephones outside China as libphonenumber writes them: until now one zero was taken from
 * the front of every number without a country, also of an Italian one, which needs it, and no other
 * trunk prefix was known. The number is read again as it was given, for the country of its old key.
 * A key of a number that the library refuses stays, so that it is still found.
 */
export async function phoneKeys(db: Kysely<Database>): Promise<void> {
  let last = ''
  for (;;) {
    const rows = await db
      .selectFrom('customer')
      .select(['id', 'phone', 'phoneKey'])
      .where('id', '>', last)
      .where(({ or, eb }) => or([eb('phoneKey', '<', '+86'), eb('phoneKey', '>=', '+87')]))
      .orderBy('id')
      .limit(BATCH)
      .execute()
    for (const { id, phone, phoneKey } of rows) {
      const key = phone && phoneKey && keyOf(phone, phoneKey)
      if (!key || key === phoneKey) continue
      await db.updateTable('customer').set({ phoneKey: key }).where('id', '=', id).execute()
    }
    const end = rows.at(-1)
    if (rows.length < BATCH || end === undefined) return
    last = end.id
  }
}

function keyOf(phone: string, former: string): string | undefined {
  // Loaded only where a database has such numbers.
  const { parsePhoneNumberFromString: parse }: PhoneLibrary = createRequire(import.meta.url)(
    'libphonenumber-js/min',
  )
  const country = parse(former, { extract: false })?.countryCallingCode
  if (country === undefined) return undefined
  const written = phone
    .normalize('NFKC')
    .replace(/[\s\-–—().·/]/g, '')
    .replace(/^00/, '+')
  const number = parse(written, { defaultCallingCode: country, extract: false })
  return number?.isValid() ? number.number : undefined
}
