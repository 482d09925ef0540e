import type { Answer, api } from '../../api.ts'

export type ResponseImport = Answer<(typeof api.imports)[':importId']['$get']>

export type Mapping = NonNullable<ResponseImport['mapping']>

export type Target = Mapping['columns'][string]

export type ImportOutcome = NonNullable<ResponseImport['outcome']>
