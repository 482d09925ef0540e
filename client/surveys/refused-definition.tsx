import { useTranslation } from 'react-i18next'
import { parseDefinition } from '#survey-definitions/parse-definition.ts'
import { ApiProblem } from '../api.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemList } from './problem-list.tsx'
import type { Survey } from './survey.ts'

/** Why a definition was not taken: point by point where the server says so. */
export function RefusedDefinition({ error }: { error: unknown }) {
  const { t } = useTranslation('surveys')
  const problems = refusedProblems(error)
  if (problems.length === 0) return <ProblemNotice error={error} />
  return (
    <div role="alert">
      <p>{t('json.refused')}</p>
      <ProblemList problems={problems} />
    </div>
  )
}

/** The list of problems that a refusal carries; empty for a refusal for another reason. */
export function refusedProblems(error: unknown): Survey['problems'] {
  if (!(error instanceof Error) || !('details' in error)) return []
  const { details } = error
  if (typeof details !== 'object' || details === null || !('problems' in details)) return []
  return Array.isArray(details.problems) ? details.problems : []
}

/** Refuses a text that is no questionnaire as the server would, without asking it. */
export function refuseUnreadable(text: string): void {
  const parsed = parseDefinition(text)
  if (parsed.ok) return
  const { code, path, message } = parsed.problem
  throw new ApiProblem('invalid-definition', 422, message, {
    problems: [{ code, severity: 'error', where: path, parameters: { message } }],
  })
}
