/** A property of any value, if it is a text; else the empty one. */
export function propertyText(holder: unknown, property: string): string {
  if (typeof holder !== 'object' || holder === null) return ''
  const value: unknown = Reflect.get(holder, property)
  return typeof value === 'string' ? value : ''
}
