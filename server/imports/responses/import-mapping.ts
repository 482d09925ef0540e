import type { z } from '@hono/zod-openapi'
import { Problem } from '../../http/problem.ts'
import type { importMapping } from './import.contract.ts'
import type { ImportField } from './import-field.ts'
import type { FileProfile } from './profile-file.ts'

export type ImportMapping = z.infer<typeof importMapping>

/** Throws a problem that names the column where a mapping fits neither file nor questionnaire. */
export function refuseMisfit(
  mapping: ImportMapping,
  { columns }: Pick<FileProfile, 'columns'>,
  fields: readonly ImportField[],
  allowRowId: boolean,
): void {
  const names = new Set(columns.map(({ name }) => name))
  const targets = Object.entries(mapping.columns)
  const stranger = [
    ...targets.map(([name]) => name),
    ...Object.keys(mapping.columnMissingCodes),
  ].find(name => !names.has(name))
  if (stranger !== undefined) throw misfit('unknown-column', stranger, 'is not in the file')

  const taken = new Set<string>()
  for (const [name, target] of targets) {
    if (target.to !== 'field') continue
    if (!fields.some(({ id }) => id === target.field))
      throw misfit('unknown-field', name, `is mapped to ${target.field}, which is no question`)
    if (taken.has(target.field))
      throw misfit('field-twice', name, `is the second that is mapped to ${target.field}`)
    taken.add(target.field)
  }
  if (taken.size === 0) {
    throw new Problem('invalid-request', {
      detail: 'No column is mapped to a question',
      details: { code: 'no-field' },
    })
  }
  const [id, another] = targets.filter(([, { to }]) => to === 'rowId').map(([name]) => name)
  if (another !== undefined) throw misfit('row-id-twice', another, 'is the second row id')
  if (id !== undefined && !allowRowId)
    throw misfit('row-id-in-anonymous-wave', id, 'cannot be kept: the wave is anonymous')
}

function misfit(code: string, column: string, what: string): Problem {
  return new Problem('invalid-request', {
    detail: `Column "${column}" ${what}`,
    details: { code, column },
  })
}
