import { useTranslation } from 'react-i18next'
import words from '../../i18n/en/customers.json'
import { fileFaultWords } from '../../ui/file-fault-words.ts'
import { problemDetails } from '../../ui/problem-details.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

export function ImportProblem({ error }: { error: unknown }) {
  const { t } = useTranslation('customers')
  const { t: tImport } = useTranslation('import')
  const { code, ...parameters } = problemDetails(error)
  const misfit =
    code !== undefined && isMisfit(code) ? t(`misfit.${code}`, { replace: parameters }) : undefined
  return <ProblemNotice error={error} words={misfit ?? fileFaultWords(tImport, error)} />
}

function isMisfit(code: string): code is keyof typeof words.misfit {
  return Object.hasOwn(words.misfit, code)
}
