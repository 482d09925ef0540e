import { isIP } from 'node:net'

/**
 * An address in the one form in which it is compared: without brackets, port and zone, an IPv6 one
 * written out in full, an IPv4 one that came in IPv6's clothes without them. Undefined where it is none.
 */
export function plainAddress(text: string): string | undefined {
  const bare = withoutPort(text.trim()).replace(/%.*$/, '')
  if (isIP(bare) === 4) return bare
  if (isIP(bare) !== 6) return undefined
  const groups = groupsOf(new URL(`http://[${bare}]`).hostname.slice(1, -1))
  const isMapped = groups.slice(0, 5).every(group => group === 0) && groups[5] === 0xffff
  if (!isMapped) return groups.map(group => group.toString(16)).join(':')
  return groups
    .slice(6)
    .flatMap(group => [group >> 8, group & 0xff])
    .join('.')
}

/** Some proxies write the port as well. */
function withoutPort(text: string): string {
  return /^\[(.*)\](:\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
}

/** Of the form that a URL brings it to: no dots, at most one gap. */
function groupsOf(address: string): number[] {
  const [before = '', after = ''] = address.split('::')
  const read = (part: string) => (part === '' ? [] : part.split(':').map(hex => parseInt(hex, 16)))
  const [first, last] = [read(before), read(after)]
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last]
}
