import { mappedTwice } from '../mapping.ts'
import type { Mapping, ResponseImport } from './response-import.ts'

type Field = ResponseImport['fields'][number]

/** What to know about a mapping before it is checked. */
export interface MappingIssues {
  /** Required questions that no column answers: their rows will be partial. */
  readonly unmapped: readonly Field[]
  /** Questions that two columns answer, which cannot be. */
  readonly twice: readonly Field[]
  readonly isEmpty: boolean
}

export function mappingIssues({ fields }: ResponseImport, { columns }: Mapping): MappingIssues {
  const mapped = fieldsOf(Object.values(columns))
  const twice = fieldsOf(mappedTwice(columns))
  return {
    unmapped: fields.filter(({ id, isRequired }) => isRequired && !mapped.includes(id)),
    twice: fields.filter(({ id }) => twice.includes(id)),
    isEmpty: mapped.length === 0,
  }
}

const fieldsOf = (targets: readonly Mapping['columns'][string][]): string[] =>
  targets.flatMap(target => (target.to === 'field' ? [target.field] : []))
