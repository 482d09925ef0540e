import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { faultWords } from './fault-words.ts'

export function ImportProblem({ error }: { error: unknown }) {
  const { t } = useTranslation('import')
  return <ProblemNotice error={error} words={faultWords(t, error)} />
}
