import type { TFunction } from 'i18next'
import { columnOf, IMPORT_COLUMNS } from '#server/customers/customer-columns.ts'

/** What a field of a file, or the code of a warning about it, is called where a customer is shown. */
export function importFieldWords(t: TFunction<'customers'>, id: string): string {
  const known = IMPORT_COLUMNS.find(name => {
    const { field, code } = columnOf(name).import ?? {}
    return id === field || id === code
  })
  return known ? t(`property.${known}`) : id
}
