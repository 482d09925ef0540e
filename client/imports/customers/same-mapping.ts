import type { Mapping } from './customer-import.ts'
import { optionOf } from './target-in-select.ts'

/** Whether an outcome still belongs to what is mapped now, whatever the order of the columns. */
export function sameMapping(a: Mapping | null, b: Mapping | null): boolean {
  return canonical(a) === canonical(b)
}

function canonical(mapping: Mapping | null): string {
  if (!mapping) return ''
  const columns = Object.entries(mapping.columns)
    .map(([column, target]) => [column, optionOf(target)])
    .filter(([, option]) => option !== 'nothing')
    .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1))
  return JSON.stringify([columns, mapping.country, mapping.utcOffset])
}
