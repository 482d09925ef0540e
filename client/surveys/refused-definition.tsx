import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemList } from './problem-list.tsx'
import { refusedProblems } from './refused-problems.ts'

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
