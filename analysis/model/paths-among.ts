import type { PathModel } from './path-model.ts'

/** The arrows of a model that run between the named constructs. */
export function pathsAmong(model: PathModel, names: ReadonlySet<string>): Record<string, string[]> {
  const paths: Record<string, string[]> = {}
  for (const [from, successors = []] of Object.entries(model.paths)) {
    const kept = successors.filter(to => names.has(to))
    if (names.has(from) && kept.length > 0) paths[from] = kept
  }
  return paths
}
