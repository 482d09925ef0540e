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
  const { t } = useTranslation('customers')
  const commits = (job: Job | undefined) => job?.kind === 'commit-customer-import'
  return (
    <div className={classes.job}>
      <FollowedJob
        jobId={jobId}
        running={(job, share) =>
          t(commits(job) ? 'import.committing' : 'import.checking', { share })
        }
        cancel={job => t(commits(job) ? 'import.cancelCommit' : 'import.cancelCheck')}
        failed={error => <ImportProblem error={error} />}
        ended={ended}
      />
    </div>
  )
}
