import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api.ts'
import { FollowedJob } from '../ui/followed-job.tsx'
import type { Job } from '../ui/use-job.ts'
import { ImportProblem } from './import-problem.tsx'
import classes from './imports.module.css'

interface Props {
  readonly jobId: string
  readonly commitJob: Job['kind']
  readonly ended: (job: Job) => void
}

/** Follows a check or an import, and cancels it on request. */
export function ImportJob({ jobId, commitJob, ended }: Props) {
  const { t } = useTranslation('import')
  const commits = (job: Job | undefined) => job?.kind === commitJob
  return (
    <div className={classes.job}>
      <FollowedJob
        jobId={jobId}
        running={(job, share) => t(commits(job) ? 'commit.running' : 'check.running', { share })}
        cancel={job => t(commits(job) ? 'commit.cancel' : 'check.cancel')}
        failed={error => <ImportProblem error={error} />}
        ended={ended}
      />
    </div>
  )
}

/** What there is to say of a job that did not reach its end. */
export function JobEnd({ job, commitJob }: { job: Job; commitJob: Job['kind'] }) {
  const { t } = useTranslation('import')
  if (job.state === 'failed')
    return <ImportProblem error={new ApiProblem(job.error ?? 'fault', 0, 'the job failed')} />
  if (job.state !== 'cancelled') return null
  return (
    <p role="status" className={classes.job}>
      {t(job.kind === commitJob ? 'commit.cancelled' : 'check.cancelled')}
    </p>
  )
}
