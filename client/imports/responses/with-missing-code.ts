import type { Mapping } from './response-import.ts'

/** The mapping with one more value that means "no answer" in one column. */
export function withMissingCode(mapping: Mapping, column: string, value: string): Mapping {
  const codes = mapping.columnMissingCodes[column] ?? []
  if (codes.includes(value)) return mapping
  return {
    ...mapping,
    columnMissingCodes: { ...mapping.columnMissingCodes, [column]: [...codes, value] },
  }
}
