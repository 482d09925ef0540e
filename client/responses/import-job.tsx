import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem, api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { JobProgress } from '../ui/job-progress.tsx'
import { hasEnded, useJob } from '../ui/use-job.ts'
import classes from './import-page.module.css'
import { ImportProblem } from './import-problem.tsx'

interface Props {
  readonly jobId: string
  readonly ended: () => void
}

/** Watches a check or an import, and stops it where that is wished. */
export function ImportJob({ jobId, ended }: Props) {
  const { t } = useTranslation(['import', 'common'])
  const { formats } = useReader()
  const { data: job, error } = useJob(jobId)
  const [stopped, setStopped] = useState<'failed' | 'cancelled'>()
  const cancelling = useMutation({
    mutationFn: () => call(api.jobs[':jobId'].cancellation.$post({ param: { jobId } })),
  })
  const tell = useEffectEvent(ended)
  const state = job && hasEnded(job) ? job.state : undefined
  useEffect(() => {
    if (state === 'done') tell()
    else if (state === 'failed' || state === 'cancelled') setStopped(state)
  }, [state])

  if (error) return <ImportProblem error={error} />
  if (stopped === 'failed') {
    return <ImportProblem error={new ApiProblem(job?.error ?? 'fault', 0, 'job failed')} />
  }
  const kind = job?.kind === 'commit-import' ? 'commit' : 'check'
  if (stopped) {
    return (
      <p role="status" className={classes.job}>
        {t(`${kind}.cancelled`)}
      </p>
    )
  }
  const progress = job?.progress ?? 0
  return (
    <div className={classes.job}>
      <JobProgress
        words={
          job?.state === 'running'
            ? t(`${kind}.running`, { share: formats.share(Math.round(100 * progress) / 100) })
            : t('common:waiting')
        }
        progress={progress}
        cancel={{
          words: t(`${kind}.cancel`),
          act: () => cancelling.mutate(),
          busy: cancelling.isPending || cancelling.isSuccess,
        }}
      />
    </div>
  )
}
