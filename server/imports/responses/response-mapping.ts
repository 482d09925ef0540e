import type { z } from '@hono/zod-openapi'
import type { LocalizedText } from '#survey-definitions/definition.ts'
import { Problem } from '../../http/problem.ts'
import { guessTargets, misfit, refuseMisfit } from '../map-columns.ts'
import { simplified } from '../read-cell.ts'
import type { ImportField } from './import-field.ts'
import type { ColumnProfile, ResponseFile } from './response-file.ts'
import type { responseMapping } from './response-import.contract.ts'

export type ResponseMapping = z.infer<typeof responseMapping>

/** What becomes of a column: an answer, the row's identity, or nothing. */
export type ColumnTarget = ResponseMapping['columns'][string]

const ID_NAMES =
  /^(id|(response|respondent|case|record|row|submission|answer)[ _-]?id|(response|respondent) ?(no|number)\.?|序号|编号|答卷(序号|编号|id))$/

/**
 * The field's own id comes before its indicator and aliases, those before its wording. A column with
 * the name of an id identifies the row where its values allow it and the wave may know who answered.
 */
export function guessResponseMapping(
  columns: readonly ColumnProfile[],
  fields: readonly ImportField[],
  allowRowId: boolean,
): Map<string, ColumnTarget> {
  const targets = guessTargets<ColumnTarget>(
    columns.map(({ name }) => name),
    fields.map(({ id, indicator, aliases, title }) => ({
      target: { to: 'field', field: id },
      names: [[id], indicator === undefined ? aliases : [indicator, ...aliases], textsOf(title)],
    })),
  )
  const isId = ({ name, isUnique }: ColumnProfile) =>
    isUnique && ID_NAMES.test(simplified(name)) && targets.get(name)?.to === 'nothing'
  const id = allowRowId ? columns.find(isId) : undefined
  if (id) targets.set(id.name, { to: 'rowId' })
  return targets
}

function textsOf(text: LocalizedText): string[] {
  return typeof text === 'string' ? [text] : Object.values(text).filter(word => word !== undefined)
}

/** Throws a problem that names the column where a mapping fits neither file nor questionnaire. */
export function refuseResponseMisfit(
  { columns, columnMissingCodes }: ResponseMapping,
  file: Pick<ResponseFile, 'columns'>,
  fields: readonly ImportField[],
  allowRowId: boolean,
): void {
  const targets = Object.entries(columns)
  const withCodesAlone = Object.keys(columnMissingCodes).filter(
    name => !Object.hasOwn(columns, name),
  )
  const taken = refuseMisfit(
    new Map([
      ...targets.map(([column, target]) => [column, fieldOf(target)] as const),
      ...withCodesAlone.map(column => [column, undefined] as const),
    ]),
    file,
    new Set(fields.map(({ id }) => id)),
  )
  if (taken.size === 0) {
    throw new Problem('invalid-request', {
      detail: 'No column is mapped to a question',
      details: { code: 'no-field' },
    })
  }
  const [id, another] = targets.filter(([, { to }]) => to === 'rowId').map(([name]) => name)
  if (another !== undefined) throw misfit('row-id-twice', another, 'is the second row id')
  if (id !== undefined && !allowRowId)
    throw misfit('row-id-in-anonymous-wave', id, 'cannot be stored: the wave is anonymous')
}

function fieldOf(target: ColumnTarget): string | undefined {
  return target.to === 'field' ? target.field : undefined
}
