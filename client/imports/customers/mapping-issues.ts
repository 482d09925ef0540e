import { mappedTwice } from '../mapping.ts'
import type { Mapping, Target } from './customer-import.ts'

/** What keeps a mapping from being tried. */
export interface MappingIssues {
  readonly hasNoId: boolean
  readonly twice: readonly Target[]
  readonly hasNoCountry: boolean
}

export function mappingIssues({ columns, country }: Mapping): MappingIssues {
  const isId = (target: Target) => target.to === 'field' && target.field === 'external_id'
  return {
    hasNoId: !Object.values(columns).some(isId),
    twice: mappedTwice(columns),
    hasNoCountry: !/^[1-9]\d{0,2}$/.test(country),
  }
}

export const hasIssues = ({ hasNoId, twice, hasNoCountry }: MappingIssues): boolean =>
  hasNoId || twice.length > 0 || hasNoCountry
