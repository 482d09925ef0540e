import type { Answer, api } from '../../api.ts'
import { guessedColumns } from '../mapping.ts'

export type ResponseImport = Answer<(typeof api.imports)[':importId']['$get']>

export type Mapping = NonNullable<ResponseImport['mapping']>

export type Target = Mapping['columns'][string]

/** Proposed codes of missing answers are taken until somebody takes them out. */
export function firstMapping(file: ResponseImport): Mapping {
  return (
    file.mapping ?? {
      columns: guessedColumns(file.columns),
      missingCodes: file.proposedMissingCodes,
      columnMissingCodes: {},
    }
  )
}
