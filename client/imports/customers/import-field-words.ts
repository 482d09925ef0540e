import type { TFunction } from 'i18next'
import { columnOf, IMPORT_COLUMNS } from '#server/customers/customer-columns.ts'

/** Words of imports, and of customers where those are called something. */
export type Words = TFunction<readonly ['import', 'customers']>

/** What a field of a file, or the code of a warning about it, is called where a customer is shown. */
export function importFieldWords(t: Words, id: string): string {
  const known = IMPORT_COLUMNS.find(name => {
    const { field, code } = columnOf(name).import ?? {}
    return id === field || id === code
  })
  return known ? t(`customers:property.${known}`) : id
}
