import { mappedTwice } from '../mapping.ts'
import type { Mapping, Target } from './customer-import.ts'

/** What keeps a mapping from being tried. */
export interface MappingIssues {
  readonly hasNoId: boolean
  readonly twice: readonly Target[]
}

export function mappingIssues({ columns }: Mapping): MappingIssues {
  const isId = (target: Target) => target.to === 'field' && target.field === 'external_id'
  return {
    hasNoId: !Object.values(columns).some(isId),
    twice: mappedTwice(columns),
  }
}

export const hasIssues = ({ hasNoId, twice }: MappingIssues): boolean => hasNoId || twice.length > 0
