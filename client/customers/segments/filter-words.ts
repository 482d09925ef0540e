import type { TFunction } from 'i18next'
import type { Formats } from '#analysis/report/sentences/formats.ts'
import type { Condition, SegmentFilter } from '#server/segments/segment.contract.ts'
import { valueWords as columnWords } from '../column-words.ts'
import type { CustomerAttribute } from '../customer.ts'
import { typeOf } from './filter.ts'

export interface FilterReader {
  readonly t: TFunction<'customers'>
  readonly formats: Formats
  readonly attributes: readonly CustomerAttribute[]
}

/** A filter as a sentence. */
export function filterWords(filter: SegmentFilter, reader: FilterReader): string {
  const { t } = reader
  if (!('all' in filter) && !('any' in filter)) return conditionWords(filter, reader)
  const parts = 'all' in filter ? filter.all : filter.any
  if (parts.length === 0) return t('segments.everybody')
  const isAll = 'all' in filter
  const word = t(isAll ? 'filter.and' : 'filter.or')
  return parts
    .map(part => {
      const words = filterWords(part, reader)
      const isGroup =
        ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1)
      return isGroup ? t('filter.bracketed', { words }) : words
    })
    .join(` ${word} `)
}

export function conditionWords(condition: Condition, reader: FilterReader): string {
  const { t, attributes } = reader
  const { is } = condition
  const field = nameOf(condition, reader)
  const isDate = typeOf(condition, attributes) === 'date'
  const comparison =
    isDate && (is === 'atLeast' || is === 'atMost')
      ? t(`filter.isDate.${is}`)
      : t(`filter.is.${is}`)
  const value = valueWords(condition, reader)
  return value === undefined
    ? t('filter.wordsWithout', { field, is: comparison })
    : t('filter.words', { field, is: comparison, value })
}

function nameOf({ field, attribute }: Condition, { t, attributes }: FilterReader): string {
  if (field !== undefined) return t(`property.${field}`)
  return attributes.find(({ id }) => id === attribute)?.title ?? attribute ?? ''
}

function valueWords(
  condition: Condition,
  { t, formats, attributes }: FilterReader,
): string | undefined {
  const { value, field } = condition
  if (value === undefined) return undefined
  const isDate = typeOf(condition, attributes) === 'date'
  const words = (one: string | number | boolean) => {
    if (isDate && typeof one === 'string') return one === '' ? one : formats.day(one)
    if (field !== undefined) return columnWords(t, formats, field, one)
    return typeof one === 'boolean'
      ? t(one ? 'yes' : 'no')
      : typeof one === 'number'
        ? formats.plain(one)
        : one
  }
  return Array.isArray(value)
    ? formats.list(value.map(words))
    : words(value as string | number | boolean)
}
