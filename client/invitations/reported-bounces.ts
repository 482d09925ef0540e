/** What was pasted: a whole delivery report starts with headers, anything else is a list of addresses. */
export function bouncesIn(given: string): { report: string } | { addresses: string[] } {
  return /^[\w-]+:\s/m.test(given) && /^action:/im.test(given)
    ? { report: given }
    : { addresses: given.split(/[\s,;，；]+/).filter(Boolean) }
}
