import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { JobProgress } from './job-progress.tsx'
import { hasEnded, type Job, useJob } from './use-job.ts'

interface Props {
  readonly jobId: string
  readonly running: (job: Job, share: string) => string
  readonly cancel: (job: Job | undefined) => string
  readonly failed: (error: Error) => ReactNode
  readonly ended: (job: Job) => void
}

/** Watches a job to its end, and stops it where that is wished. */
export function FollowedJob({ jobId, running, cancel, failed, ended }: Props) {
  const { t } = useTranslation()
  const { formats } = useReader()
  const { data: job, error } = useJob(jobId)
  const cancelling = useMutation({
    mutationFn: () => call(api.jobs[':jobId'].cancellation.$post({ param: { jobId } })),
  })
  const report = useEffectEvent(ended)
  const over = job && hasEnded(job) ? job : undefined
  useEffect(() => {
    if (over) report(over)
  }, [over])

  if (error) return failed(error)
  const progress = job?.progress ?? 0
  const share = formats.share(Math.round(100 * progress) / 100)
  return (
    <JobProgress
      words={job?.state === 'running' ? running(job, share) : t('waiting')}
      progress={progress}
      cancel={{
        words: cancel(job),
        act: () => cancelling.mutate(),
        busy: cancelling.isPending || cancelling.isSuccess,
      }}
    />
  )
}
