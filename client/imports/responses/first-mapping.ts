import type { Mapping, ResponseImport } from './response-import.ts'

/** Where the mapping begins: as it was last checked, else as guessed, proposed codes included. */
export function firstMapping(file: ResponseImport): Mapping {
  return (
    file.mapping ?? {
      columns: Object.fromEntries(file.columns.map(({ name, guess }) => [name, guess])),
      missingCodes: file.proposedMissingCodes,
      columnMissingCodes: {},
    }
  )
}
