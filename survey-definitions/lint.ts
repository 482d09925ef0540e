import { lintSurvey } from 'survey-core/linter'
import type { DefinitionProblem } from './definition-problem.ts'
import { registerProperties } from './register-properties.ts'

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
