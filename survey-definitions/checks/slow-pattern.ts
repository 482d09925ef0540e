/**
 * Can JavaScript's own engine take exponential time over it? So it can where a group that repeats
 * without bound holds something that repeats without bound, or alternatives: (a+)+, (a|b)*.
 * Stricter than necessary: the author has to write it differently, and no page freezes.
 */
export function isSlowPattern(source: string): boolean {
  const groups: { repeats: boolean }[] = []
  let closed: { repeats: boolean } | undefined
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]
    if (sign === '\\') {
      at++
      closed = undefined
    } else if (sign === '[') {
      at = classEnd(source, at)
      closed = undefined
    } else if (sign === '(') {
      groups.push({ repeats: false })
      closed = undefined
    } else if (sign === ')') {
      closed = groups.pop()
      const outer = groups.at(-1)
      if (outer && closed?.repeats) outer.repeats = true
    } else if (sign === '|') {
      mark(groups)
      closed = undefined
    } else if (repeatsWithoutBound(source, at)) {
      if (closed?.repeats) return true
      mark(groups)
      closed = undefined
    } else if (sign !== '?') {
      closed = undefined
    }
  }
  return false
}

function mark(groups: { repeats: boolean }[]): void {
  const inner = groups.at(-1)
  if (inner) inner.repeats = true
}

function repeatsWithoutBound(source: string, at: number): boolean {
  const sign = source[at]
  return sign === '*' || sign === '+' || (sign === '{' && /^\{\d*,\}/.test(source.slice(at)))
}

function classEnd(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === ']' && at > start + 1) return at
  }
  return source.length
}
