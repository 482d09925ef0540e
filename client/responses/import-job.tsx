import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { JobProgress } from '../ui/job-progress.tsx'
import { hasEnded, type Job, useJob } from '../ui/use-job.ts'
import classes from './import-page.module.css'
import { ImportProblem } from './import-problem.tsx'

interface Props {
  readonly jobId: string
  readonly ended: (job: Job) => void
}

/** Watches a check or an import, and stops it where that is wished. */
export function ImportJob({ jobId, ended }: Props) {
  const { t } = useTranslation(['import', 'common'])
  const { formats } = useReader()
  const { data: job, error } = useJob(jobId)
  const cancelling = useMutation({
    mutationFn: () => call(api.jobs[':jobId'].cancellation.$post({ param: { jobId } })),
  })
  const tell = useEffectEvent(ended)
  const over = job && hasEnded(job) ? job : undefined
  useEffect(() => {
    if (over) tell(over)
  }, [over])

  if (error) return <ImportProblem error={error} />
  const commits = job?.kind === 'commit-import'
  const progress = job?.progress ?? 0
  const share = formats.share(Math.round(100 * progress) / 100)
  return (
    <div className={classes.job}>
      <JobProgress
        words={
          job?.state === 'running'
            ? t(commits ? 'commit.running' : 'check.running', { share })
            : t('common:waiting')
        }
        progress={progress}
        cancel={{
          words: t(commits ? 'commit.cancel' : 'check.cancel'),
          act: () => cancelling.mutate(),
          busy: cancelling.isPending || cancelling.isSuccess,
        }}
      />
    </div>
  )
}
