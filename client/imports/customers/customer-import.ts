import type { Answer, api } from '../../api.ts'
import { guessedColumns } from '../mapping.ts'

export type CustomerImport = Answer<(typeof api)['customer-imports'][':importId']['$get']>

export type Mapping = NonNullable<CustomerImport['mapping']>

export type Target = Mapping['columns'][string]

export type ListedRow = NonNullable<CustomerImport['outcome']>['listed'][number]

export type CustomerAttribute = Answer<(typeof api)['customer-attributes']['$get']>[number]

export function firstMapping(file: CustomerImport, minutesBehindUtc: number): Mapping {
  return (
    file.mapping ?? {
      columns: guessedColumns(file.columns),
      country: '86',
      utcOffset: utcOffset(-minutesBehindUtc),
    }
  )
}

function utcOffset(minutes: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`
}
