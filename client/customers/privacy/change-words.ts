import type { TFunction } from 'i18next'
import type { Formats } from '#analysis/report/sentences/formats.ts'
import { columnsUsedBy } from '#server/customers/customer-columns.ts'
import { valueWords } from '../column-words.ts'
import type { CustomerAttribute } from '../customer.ts'
import type { HistoryEntry } from './privacy-queries.ts'

type Change = Extract<HistoryEntry, { kind: 'changed' | 'added' }>['changes'][number]
interface Words {
  readonly t: TFunction<'privacy'>
  readonly customers: TFunction<'customers'>
}

const HISTORY = columnsUsedBy('history')

/** "Region: Beijing → Shanghai", in the words of the customer's own page. */
export function changeWords(
  { t, customers }: Words,
  formats: Formats,
  attributes: readonly CustomerAttribute[],
  { field, from, to }: Change,
): string {
  const known = HISTORY.find(name => name === field)
  const own = attributes.find(({ id }) => field === `attr.${id}`)
  const name = known ? customers(`property.${known}`) : (own?.title ?? field)
  if (isNothing(to)) return t('change.cleared', { name, from: words(from) })
  if (isNothing(from)) return t('change.set', { name, to: words(to) })
  return t('change.turned', { name, from: words(from), to: words(to) })

  function isNothing(value: Change['from']): boolean {
    return value === null || (typeof value === 'object' && value.length === 0)
  }

  function words(value: Change['from']): string {
    if (value === null) return ''
    if (known) return valueWords(customers, formats, known, value)
    if (typeof value === 'boolean') return customers(value ? 'yes' : 'no')
    if (typeof value === 'object') return formats.list(value)
    if (typeof value === 'number') return own ? formats.plain(value) : String(value)
    return own?.type === 'date' ? formats.day(value) : value
  }
}
