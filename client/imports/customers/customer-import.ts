import type { Answer, api } from '../../api.ts'

export type CustomerImport = Answer<(typeof api)['customer-imports'][':importId']['$get']>

export type Mapping = NonNullable<CustomerImport['mapping']>

export type Target = Mapping['columns'][string]

export type ImportOutcome = NonNullable<CustomerImport['outcome']>

export type ListedRow = ImportOutcome['listed'][number]
