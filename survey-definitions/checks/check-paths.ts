import { checkModel, type ModelProblem } from '#analysis'
import type { SurveyDefinition } from '../definition.ts'
import { type DefinitionProblem, problem } from '../definition-problem.ts'
import { pathModelInput } from '../path-model-input.ts'

/** What the analysis has against the model, in the author's terms. */
export function checkPaths(definition: SurveyDefinition): DefinitionProblem[] {
  const model = pathModelInput(definition)
  return model ? checkModel(model).flatMap(modelProblem) : []
}

const PATHS = 'measurement.paths'
const CONSTRUCTS = 'measurement.constructs'

/** Problems of the data are left out: a definition has no data. */
function modelProblem(found: ModelProblem): DefinitionProblem[] {
  switch (found.code) {
    case 'no-constructs':
      return [problem('noModel', CONSTRUCTS)]
    case 'empty-block':
      return [problem('unboundConstruct', CONSTRUCTS, { construct: found.construct })]
    case 'unknown-construct':
      return [problem('pathToUnknown', PATHS, { construct: found.construct })]
    case 'repeated-path':
      return [problem('repeatedPath', PATHS, { from: found.from, to: found.to })]
    case 'cycle':
      return [
        problem('cycle', PATHS, {
          constructs: [...found.constructs, found.constructs[0]].join(' → '),
        }),
      ]
    case 'isolated-construct':
      return [problem('isolatedConstruct', CONSTRUCTS, { construct: found.construct })]
    case 'common-factor-in-mode-b':
      return [problem('commonFactorInModeB', CONSTRUCTS, { construct: found.construct })]
    default:
      return []
  }
}
