import { useTranslation } from 'react-i18next'
import classes from '../../ui/file-import.module.css'
import { FollowedJob } from '../../ui/followed-job.tsx'
import type { Job } from '../../ui/use-job.ts'
import { ImportProblem } from './import-problem.tsx'

interface Props {
  readonly jobId: string
  readonly ended: (job: Job) => void
}

/** Watches a check or an import, and stops it where that is wished. */
export function ImportJob({ jobId, ended }: Props) {
  const { t } = useTranslation('import')
  const commits = (job: Job | undefined) => job?.kind === 'commit-import'
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
