import type { Mapping } from './response-import.ts'

/** Whether an outcome still belongs to what is mapped now, whatever the order of the keys. */
export function sameMapping(a: Mapping | null, b: Mapping | null): boolean {
  return canonical(a) === canonical(b)
}

function canonical(mapping: Mapping | null): string {
  if (!mapping) return ''
  const entries = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([
    entries(mapping.columns).map(([column, target]) => [
      column,
      target.to,
      target.to === 'field' ? target.field : '',
    ]),
    mapping.missingCodes.toSorted(),
    entries(mapping.columnMissingCodes)
      .filter(([, codes]) => codes.length > 0)
      .map(([column, codes]) => [column, codes.toSorted()]),
  ])
}
