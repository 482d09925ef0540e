import type { LocalizedText } from '#survey-definitions/definition.ts'
import type { ImportField } from './import-field.ts'
import type { ColumnProfile } from './profile-file.ts'

/** What becomes of a column: an answer, the row's identity, or nothing. */
export type ColumnTarget =
  | { readonly to: 'field'; readonly field: string }
  | { readonly to: 'rowId' }
  | { readonly to: 'nothing' }

const ID_NAMES =
  /^(id|(response|respondent|case|record|row|submission|answer)[ _-]?id|(response|respondent) ?(no|number)\.?|序号|编号|答卷(序号|编号|id))$/

/**
 * A target for every column, from its name alone: the field's own id before its indicator and
 * aliases, those before its wording. No field is given to two columns. A column that is called an
 * id is taken for one where its values allow it and the wave may know who answered.
 */
export function guessMapping(
  columns: readonly ColumnProfile[],
  fields: readonly ImportField[],
  allowRowId: boolean,
): Map<string, ColumnTarget> {
  const free = new Map(columns.map(({ name }) => [simplified(name), name]))
  const targets = new Map<string, ColumnTarget>(
    columns.map(({ name }) => [name, { to: 'nothing' }]),
  )
  const guessed = new Set<ImportField>()
  for (const namesOf of [ownName, otherNames, wording]) {
    for (const field of fields.filter(field => !guessed.has(field))) {
      const match = namesOf(field)
        .map(simplified)
        .find(name => free.has(name))
      if (match === undefined) continue
      targets.set(free.get(match) ?? '', { to: 'field', field: field.id })
      free.delete(match)
      guessed.add(field)
    }
  }
  const isId = ({ name, isUnique }: ColumnProfile) =>
    isUnique && ID_NAMES.test(simplified(name)) && free.has(simplified(name))
  const id = allowRowId ? columns.find(isId) : undefined
  if (id) targets.set(id.name, { to: 'rowId' })
  return targets
}

const ownName = ({ id }: ImportField) => [id]
const otherNames = ({ indicator, aliases }: ImportField) =>
  indicator === undefined ? aliases : [indicator, ...aliases]
const wording = ({ title }: ImportField) => textsOf(title)

function textsOf(text: LocalizedText): string[] {
  return typeof text === 'string' ? [text] : Object.values(text).filter(word => word !== undefined)
}

function simplified(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
