import type { PathModel } from './path-model.ts'

/** Does a chain of arrows lead from one construct to the other? */
export function leadsTo<Name extends string>(
  model: PathModel<Name>,
  from: NoInfer<Name>,
  to: NoInfer<Name>,
): boolean {
  const successors = model.paths[from] ?? []
  return successors.includes(to) || successors.some(next => leadsTo(model, next, to))
}

/** The arrows of a model that run between the named constructs. */
export function pathsAmong(model: PathModel, names: ReadonlySet<string>): Record<string, string[]> {
  const paths: Record<string, string[]> = {}
  for (const [from, successors = []] of Object.entries(model.paths)) {
    const kept = successors.filter(to => names.has(to))
    if (names.has(from) && kept.length > 0) paths[from] = kept
  }
  return paths
}
