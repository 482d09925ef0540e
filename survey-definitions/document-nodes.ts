/** One value anywhere in a document. */
export interface DocumentNode {
  readonly value: unknown
  /** The property it stands under; of a list's member, the list's. */
  readonly key: string
  /** "pages[0].elements[2].title" */
  readonly path: string
  readonly depth: number
  /** The object or list that holds it. */
  readonly holder?: DocumentNode
}

/** Every value of a document, each before what stands inside it; without recursion, however deep it is. */
export function* documentNodes(json: unknown): Generator<DocumentNode> {
  const waiting: DocumentNode[] = [{ value: json, key: '', path: '', depth: 0 }]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    for (const inner of nodesIn(node).reverse()) waiting.push(inner)
  }
}

function nodesIn(holder: DocumentNode): DocumentNode[] {
  const { value, key, path } = holder
  const depth = holder.depth + 1
  if (Array.isArray(value)) {
    return value.map((item, index) => ({
      value: item,
      key,
      path: `${path}[${index}]`,
      depth,
      holder,
    }))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).map(([name, inner]) => ({
    value: inner,
    key: name,
    path: path === '' ? name : `${path}.${name}`,
    depth,
    holder,
  }))
}

/** A property of any value, undefined where it has none. */
export function propertyOf(holder: unknown, property: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, property) : undefined
}

/** The same, if it is a text; else the empty one. */
export function propertyText(holder: unknown, property: string): string {
  const value = propertyOf(holder, property)
  return typeof value === 'string' ? value : ''
}
