import type { Mapping } from './customer-import.ts'
import { optionOf } from './target-in-select.ts'

/** What keeps a mapping from being tried. */
export interface MappingIssues {
  readonly hasNoId: boolean
  /** Options that two columns are mapped to. */
  readonly twice: readonly string[]
  readonly hasNoCountry: boolean
}

export function mappingIssues({ columns, country }: Mapping): MappingIssues {
  const options = Object.values(columns)
    .map(optionOf)
    .filter(option => option !== 'nothing')
  return {
    hasNoId: !options.includes(optionOf({ to: 'field', field: 'external_id' })),
    twice: [...new Set(options.filter((option, at) => options.indexOf(option) < at))],
    hasNoCountry: !/^[1-9]\d{0,2}$/.test(country),
  }
}

export const hasNoIssues = ({ hasNoId, twice, hasNoCountry }: MappingIssues): boolean =>
  !hasNoId && twice.length === 0 && !hasNoCountry
