import type { ImportTableName, UploadedImport } from './import.queries.ts'

/** What every import shows of itself. */
export function viewImport<T extends ImportTableName>({
  id,
  fileName,
  state,
  mapping,
  outcome,
}: UploadedImport<T>) {
  return { id, fileName, state, mapping: parsed(mapping), outcome: parsed(outcome) }
}

function parsed(json: string | null) {
  return json === null ? null : JSON.parse(json)
}
