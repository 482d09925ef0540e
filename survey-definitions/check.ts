import { checkElements } from './checks/check-elements.ts'
import { checkExpressions } from './checks/check-expressions.ts'
import { checkKano } from './checks/check-kano.ts'
import { checkMeasurement } from './checks/check-measurement.ts'
import { checkNames } from './checks/check-names.ts'
import { checkRoles } from './checks/check-roles.ts'
import { checkSafety } from './checks/check-safety.ts'
import { checkTexts } from './checks/check-texts.ts'
import { bySeverity, type DefinitionProblem, problem } from './definition-problem.ts'
import { documentLimits } from './document-limits.ts'
import { readDefinition } from './parse-definition.ts'
import { questionsOf } from './questions.ts'

/**
 * What our checks have against a questionnaire, errors first; nothing may be published that has one.
 * `problemsOf` adds what SurveyJS's linter finds.
 * Takes any JSON and never throws: what is no questionnaire is a problem like others.
 */
export function checkDefinition(json: unknown): DefinitionProblem[] {
  const limits = documentLimits(json)
  if (limits.length > 0) return limits
  const read = readDefinition(json)
  if (!read.ok) {
    const { code, path, ...parameters } = read.problem
    return [problem(code, path, parameters)]
  }
  const problems = [
    ...(questionsOf(read.definition).length === 0 ? [problem('noQuestions', 'pages')] : []),
    ...checkNames(json),
    ...checkElements(json),
    ...checkMeasurement(read.definition),
    ...checkKano(read.definition),
    ...checkRoles(read.definition),
    ...checkExpressions(json),
    ...checkSafety(json),
    ...checkTexts(json),
  ]
  return problems.sort(bySeverity)
}
