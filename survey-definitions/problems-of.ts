import { lintSurvey } from 'survey-core/linter'
import { checkDefinition } from './check.ts'
import {
  bySeverity,
  type DefinitionProblem,
  type DefinitionProblemCode,
} from './definition-problem.ts'
import { registerProperties } from './register-properties.ts'

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

/** What `checkDefinition` reports itself, with more to say or more strictly. */
const CHECKED_BY_US = new Set([
  'reference/unknown',
  'name/duplicate',
  'name/reserved',
  'element/unknown-type',
  'expression/syntax',
  'expression/unknown-function',
])

/** SurveyJS's own linter: contradictions, cycles, dead settings, misspelt properties and the like. */
export function lintDefinition(json: unknown): DefinitionProblem[] {
  registerProperties()
  return lintSurvey(json)
    .findings.filter(({ ruleId }) => !CHECKED_BY_US.has(ruleId))
    .map(({ ruleId, severity, path, message, elementName }) => ({
      code: `lint/${ruleId}`,
      severity: severity === 'error' ? 'error' : 'warning',
      where: path,
      parameters: { name: elementName ?? '', message },
    }))
}
