import { Problem } from '../http/problem.ts'
import { simplified } from './read-cell.ts'

/** Something that a column can be mapped to, and the names that such a column may have. */
export interface Candidate<T> {
  readonly target: T
  /** Lists of names: the surest list first, and in each the surest name. */
  readonly names: readonly (readonly string[])[]
}

const NOTHING = { to: 'nothing' } as const

/**
 * A target for every column, from its name alone: the first names of all candidates come before the
 * second ones of any. No target is given to two columns.
 */
export function guessTargets<T>(
  columns: readonly string[],
  candidates: readonly Candidate<T>[],
): Map<string, T | typeof NOTHING> {
  const targets = new Map<string, T | typeof NOTHING>(columns.map(name => [name, NOTHING]))
  const free = new Map(columns.toReversed().map(name => [simplified(name), name]))
  const unmapped = new Set(candidates)
  const lists = Math.max(0, ...candidates.map(({ names }) => names.length))
  for (let list = 0; list < lists; list++) {
    for (const candidate of unmapped) {
      const name = candidate.names[list]?.map(simplified).find(name => free.has(name))
      const column = name === undefined ? undefined : free.get(name)
      if (name === undefined || column === undefined) continue
      targets.set(column, candidate.target)
      free.delete(name)
      unmapped.delete(candidate)
    }
  }
  return targets
}

/**
 * Throws a problem that names the column where a mapping fits neither the file nor what rows of its
 * kind have. `fields` holds the field that each column is mapped to, if any; `known` all fields that
 * exist. Returns those that are mapped.
 */
export function refuseMisfit(
  fields: ReadonlyMap<string, string | undefined>,
  file: { readonly columns: readonly { readonly name: string }[] },
  known: ReadonlySet<string>,
): ReadonlySet<string> {
  const names = new Set(file.columns.map(({ name }) => name))
  const stranger = [...fields.keys()].find(column => !names.has(column))
  if (stranger !== undefined) throw misfit('unknown-column', stranger, 'is not in the file')
  const taken = new Set<string>()
  for (const [column, field] of fields) {
    if (field === undefined) continue
    if (!known.has(field))
      throw misfit('unknown-field', column, `is mapped to ${field}, which does not exist`)
    if (taken.has(field))
      throw misfit('field-twice', column, `is the second that is mapped to ${field}`)
    taken.add(field)
  }
  return taken
}

export function misfit(code: string, column: string, what: string): Problem {
  return new Problem('invalid-request', {
    detail: `Column "${column}" ${what}`,
    details: { code, column },
  })
}
