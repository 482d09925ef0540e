import { bySeverity } from './by-severity.ts'
import { checkDefinition } from './check.ts'
import type { DefinitionProblem, DefinitionProblemCode } from './definition-problem.ts'
import { lintDefinition } from './lint.ts'

/** Documents that SurveyJS must not be let near: it would take seconds over them, or fall. */
const NOT_FOR_SURVEYJS = new Set<DefinitionProblemCode>([
  ...(['notADefinition', 'tooLarge', 'tooDeep', 'tooManyElements', 'tooManyChoices'] as const),
  'dangerousKey',
])

/**
 * Everything that is wrong with a questionnaire, by our checks and by SurveyJS's linter, errors first.
 * Takes any JSON and never throws.
 */
export function problemsOf(json: unknown): DefinitionProblem[] {
  const found = checkDefinition(json)
  if (found.some(({ code }) => NOT_FOR_SURVEYJS.has(code))) return found
  return [...found, ...lintDefinition(json)].sort(bySeverity)
}
