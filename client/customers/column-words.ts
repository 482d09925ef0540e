import type { TFunction } from 'i18next'
import type { Formats } from '#analysis/report/sentences/formats.ts'
import {
  type Choice,
  type ChoiceColumn,
  type ColumnName,
  type ColumnsUsedBy,
  type ColumnUse,
  columnOf,
  type ImportColumn,
  isChoiceColumn,
} from '#server/customers/customer-columns.ts'

/** The columns that pages name. */
export type NamedColumn = ColumnsUsedBy<Exclude<ColumnUse, 'page' | 'copy'>> | ImportColumn

type ChoiceKey = { [N in ChoiceColumn]: `${N}.${Choice<N>}` }[ChoiceColumn]

/** A value of a column as people read it. */
export function valueWords(
  t: TFunction<'customers'>,
  formats: Formats,
  name: ColumnName,
  value: string | number | boolean | readonly string[],
): string {
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'object') return formats.list(value)
  const { type, choices } = columnOf(name)
  if (typeof value === 'number') return type === 'year' ? String(value) : formats.plain(value)
  if (isChoiceColumn(name) && Object.hasOwn(choices ?? {}, value))
    return choiceWords(t, name, value)
  if (type === 'day') return formats.day(value)
  return type === 'moment' ? formats.moment(value) : value
}

export function choiceWords(t: TFunction<'customers'>, name: ChoiceColumn, choice: string): string {
  return t(`choice.${`${name}.${choice}` as ChoiceKey}`)
}
