import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { parseDefinition } from '#survey-definitions/parse-definition.ts'
import { Problem } from '../http/problem.ts'

/** Reads a definition from its text; refuses any other text, saying where it fails. */
export function readDefinitionText(text: string): SurveyDefinition {
  const parsed = parseDefinition(text)
  if (parsed.ok) return parsed.definition
  const { code, path, message } = parsed.problem
  throw new Problem('invalid-definition', {
    detail: path === '' ? message : `${path}: ${message}`,
    details: { problems: [{ code, severity: 'error', where: path, parameters: { message } }] },
  })
}
