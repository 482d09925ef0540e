import { describeModelProblem } from './describe-model-problem.ts'
import type { ModelProblem } from './model-problem.ts'

/** Thrown for a model that cannot be estimated, with all that is wrong with it. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly problems: readonly ModelProblem[]

  constructor(problems: readonly ModelProblem[]) {
    super(problems.map(describeModelProblem).join('; '))
    this.problems = problems
  }
}
