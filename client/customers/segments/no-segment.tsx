import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../api.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

export function NoSegment() {
  const { t } = useTranslation()
  return (
    <>
      <PageHead title={t('cannotShow')} />
      <ProblemNotice error={new ApiProblem('not-found', 404, 'no such segment')} />
    </>
  )
}
