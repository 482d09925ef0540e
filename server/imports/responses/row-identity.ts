import { createHash } from 'node:crypto'

type Identity =
  | { readonly key: string }
  | { readonly code: 'emptyId' | 'repeatedId'; readonly value: string | null }

/**
 * Tells rows apart in the order of the file: by the mapped id, which no two rows may share, or else
 * by the mapped values and the row's ordinal among those that have the same. Only a hash is kept,
 * so the key says nothing that the answers do not say.
 */
export function rowIdentity() {
  const seen = new Map<string, number>()

  return (
    id: string | undefined,
    values: readonly (readonly [field: string, text: string])[],
  ): Identity => {
    if (id === '') return { code: 'emptyId', value: null }
    const name =
      id === undefined
        ? hashOf(['values', [...values].sort(([a], [b]) => (a < b ? -1 : 1))])
        : hashOf(['id', id])
    const ordinal = (seen.get(name) ?? 0) + 1
    seen.set(name, ordinal)
    if (id === undefined) return { key: `${name}-${ordinal}` }
    return ordinal > 1 ? { code: 'repeatedId', value: id } : { key: name }
  }
}

function hashOf(named: unknown): string {
  return createHash('sha256').update(JSON.stringify(named)).digest('base64url')
}
