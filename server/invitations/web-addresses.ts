export interface FoundAddress {
  readonly address: string
  /** Where in the text it begins. */
  readonly at: number
}

/** What RFC 3986 lets stand in an address, but for quotes and square brackets. */
const ADDRESS = /https?:\/\/[\w.~:/?#@!$&*+,;=%()-]+/gi

/** The addresses of pages that a text names, without the marks of the sentence around them. */
export function webAddresses(text: string): FoundAddress[] {
  return [...text.matchAll(ADDRESS)]
    .map(({ 0: found, index }) => ({ address: withoutMarks(found), at: index }))
    .filter(({ address }) => URL.canParse(address))
}

/** A bracket at the end belongs to the address only if it was opened there. */
function withoutMarks(found: string): string {
  let unopened = count(found, ')') - count(found, '(')
  let end = found.length
  for (; end > 0; end--) {
    const last = found.charAt(end - 1)
    if (last === ')' && unopened > 0) unopened--
    else if (!'.,:;!?'.includes(last)) break
  }
  return found.slice(0, end)
}

const count = (text: string, mark: string): number => text.split(mark).length - 1
