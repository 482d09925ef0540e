import type { TFunction } from 'i18next'
import type { Formats } from '#analysis/report/sentences/formats.ts'
import type { CustomerAttribute } from './customer.ts'

/** The value of an attribute as its type is read. */
export function attributeWords(
  t: TFunction<'customers'>,
  formats: Formats,
  type: CustomerAttribute['type'] | undefined,
  value: string | number | boolean,
): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return formats.plain(value)
  return type === 'date' ? formats.day(value) : value
}
