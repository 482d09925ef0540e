import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../api.ts'
import classes from '../../ui/file-import.module.css'
import type { Job } from '../../ui/use-job.ts'
import { ImportProblem } from './import-problem.tsx'

/** What is left to say of a job that did not get to its end. */
export function JobEnd({ job }: { job: Job }) {
  const { t } = useTranslation('import')
  if (job.state === 'failed') {
    return <ImportProblem error={new ApiProblem(job.error ?? 'fault', 0, 'the job failed')} />
  }
  if (job.state !== 'cancelled') return null
  return (
    <p role="status" className={classes.job}>
      {t(job.kind === 'commit-import' ? 'commit.cancelled' : 'check.cancelled')}
    </p>
  )
}
