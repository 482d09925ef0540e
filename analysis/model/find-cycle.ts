/**
 * The members of one cycle among the arrows, in their order, or undefined where there is none.
 * Depth first; a construct that leads to itself is a cycle of one.
 */
export function findCycle(
  paths: Readonly<Record<string, readonly string[] | undefined>>,
): string[] | undefined {
  const finished = new Set<string>()
  const trail: string[] = []

  const visit = (name: string): string[] | undefined => {
    const seen = trail.indexOf(name)
    if (seen >= 0) return trail.slice(seen)
    if (finished.has(name)) return undefined
    trail.push(name)
    for (const next of (Object.hasOwn(paths, name) && paths[name]) || []) {
      const cycle = visit(next)
      if (cycle) return cycle
    }
    trail.pop()
    finished.add(name)
    return undefined
  }

  for (const name of Object.keys(paths)) {
    const cycle = visit(name)
    if (cycle) return cycle
  }
  return undefined
}
