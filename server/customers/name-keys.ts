const MAX_KEY_LENGTH = 100
const IDEOGRAPH = /^\p{Script=Han}/u

/** As names are looked for: without case, width and extra space. */
export function nameKeyOf(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase().slice(0, MAX_KEY_LENGTH)
}

/**
 * The part of a name by which it is looked for as well: its last word, or in Chinese what follows
 * the first ideograph.
 */
export function nameTailOf(key: string): string | undefined {
  const space = key.lastIndexOf(' ')
  const [first = ''] = key
  const tail = space > 0 ? key.slice(space + 1) : IDEOGRAPH.test(key) ? key.slice(first.length) : ''
  return tail === '' ? undefined : tail
}
