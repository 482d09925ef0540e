/** What a column can be mapped to; each kind of import has some of these. */
export type Target =
  | { readonly to: 'field'; readonly field: string }
  | { readonly to: 'attribute'; readonly attribute: string }
  | { readonly to: 'rowId' | 'nothing' }

export interface MappedColumn {
  readonly name: string
  readonly examples: readonly string[]
  readonly guess: Target
}

export interface FileMapping {
  readonly columns: Readonly<Record<string, Target>>
}

/** A target as the value of an option; ids stand behind a prefix that no other value has. */
export function optionOf(target: Target | { readonly to: 'new' } | undefined): string {
  if (target?.to === 'field') return `field:${target.field}`
  if (target?.to === 'attribute') return `attribute:${target.attribute}`
  return target?.to ?? 'nothing'
}

/** Every column as the server has guessed it. */
export const guessedColumns = <T extends Target>(
  columns: readonly { readonly name: string; readonly guess: T }[],
): Record<string, T> => Object.fromEntries(columns.map(({ name, guess }) => [name, guess]))

/** Targets that two columns are mapped to, each once. */
export function mappedTwice<T extends Target>(columns: Readonly<Record<string, T>>): T[] {
  const mapped = Object.values(columns).filter(({ to }) => to !== 'nothing')
  const options = mapped.map(optionOf)
  return mapped.filter((_, at) => {
    const first = options.indexOf(options[at] ?? '')
    return at === options.indexOf(options[at] ?? '', first + 1)
  })
}

/** Whether an outcome still belongs to what is mapped now, whatever the order of its parts. */
export function sameMapping(a: FileMapping | null, b: FileMapping | null): boolean {
  return canonical(a) === canonical(b)
}

function canonical(mapping: FileMapping | null): string {
  if (mapping === null) return ''
  const { columns, ...conventions } = mapping
  const options = Object.entries(columns).map(([column, target]) => [column, optionOf(target)])
  const mapped = Object.fromEntries(options.filter(([, option]) => option !== 'nothing'))
  return JSON.stringify(sorted({ ...conventions, columns: mapped }))
}

/** Keys and lists in one order, without empty lists: a code in none of the columns says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.toSorted()
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, part]) => !Array.isArray(part) || part.length > 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => [key, sorted(part)])
}
