import { checkModel } from './check-model.ts'
import type { Construct } from './construct.ts'
import { ModelError } from './model-error.ts'

/** Constructs and the arrows between them: plain data that can be stored, sent and compared. */
export interface PathModel<Name extends string = string> {
  readonly constructs: Readonly<Record<Name, Construct>>
  /** Predecessor → its successors. */
  readonly paths: Readonly<Partial<Record<Name, readonly Name[]>>>
}

/**
 * A checked path model. A misspelt construct in `paths` does not compile; for a model that was
 * parsed from JSON the names are plain strings, and the same faults are found here.
 *
 * Throws a `ModelError` that carries every `ModelProblem`.
 *
 * ```ts
 * pathModel({
 *   constructs: { quality: composite(['Q1', 'Q2']), satisfaction: commonFactor(['S1', 'S2']) },
 *   paths: { quality: ['satisfaction'] },
 * })
 * ```
 */
export function pathModel<const Constructs extends Readonly<Record<string, Construct>>>(model: {
  readonly constructs: Constructs
  readonly paths: {
    readonly [From in keyof Constructs & string]?: readonly (keyof Constructs & string)[]
  }
}): PathModel<keyof Constructs & string> {
  const problems = checkModel(model)
  if (problems.length > 0) throw new ModelError(problems)
  return { constructs: model.constructs, paths: model.paths }
}
