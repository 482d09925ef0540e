import {
  type ColumnsUsedBy,
  type ColumnType,
  columnOf,
  columnsUsedBy,
} from '../customers/customer-columns.ts'

export type FilterType = 'text' | 'number' | 'date' | 'flag'
export type FilterField = ColumnsUsedBy<'filter'>

/** The columns that a segment can compare. */
export const FILTER_FIELDS = columnsUsedBy('filter') as [FilterField, ...FilterField[]]

const FILTER_TYPES: Readonly<Partial<Record<ColumnType, FilterType>>> = {
  day: 'date',
  moment: 'date',
  year: 'number',
  count: 'number',
  flag: 'flag',
}

export function filterTypeOf(field: FilterField): FilterType {
  return FILTER_TYPES[columnOf(field).type] ?? 'text'
}

export const COMPARISONS = [
  'equals',
  'differs',
  'oneOf',
  'startsWith',
  'atLeast',
  'atMost',
  'isSet',
  'isNotSet',
] as const
export type Comparison = (typeof COMPARISONS)[number]

/** Whether the comparison means anything for values of the type. */
export function canBeCompared(type: FilterType, is: Comparison): boolean {
  if (is === 'startsWith') return type === 'text'
  return type !== 'flag' || (is !== 'atLeast' && is !== 'atMost')
}
