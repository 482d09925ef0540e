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
