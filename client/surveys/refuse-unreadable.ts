import { parseDefinition } from '#survey-definitions/parse-definition.ts'
import { ApiProblem } from '../api.ts'

/** Refuses a text that is no questionnaire as the server would, without asking it. */
export function refuseUnreadable(text: string): void {
  const parsed = parseDefinition(text)
  if (parsed.ok) return
  const { code, path, message } = parsed.problem
  throw new ApiProblem('invalid-definition', 422, message, {
    problems: [{ code, severity: 'error', where: path, parameters: { message } }],
  })
}
