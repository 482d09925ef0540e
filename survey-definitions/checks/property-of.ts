/** A property of any value, undefined where it has none. */
export function propertyOf(holder: unknown, property: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, property) : undefined
}

/** The same, if it is a text; else the empty one. */
export function propertyText(holder: unknown, property: string): string {
  const value = propertyOf(holder, property)
  return typeof value === 'string' ? value : ''
}
