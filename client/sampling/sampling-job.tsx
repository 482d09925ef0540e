import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem, api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { JobProgress } from '../ui/job-progress.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { hasEnded, useJob } from '../ui/use-job.ts'
import { sampleQuery } from './sample-query.ts'

/** Watches counting or drawing, and shows what came of it. */
export function SamplingJob({ waveId, jobId }: { waveId: string; jobId: string }) {
  const { t } = useTranslation(['sampling', 'common'])
  const { formats } = useReader()
  const client = useQueryClient()
  const { data: job, error } = useJob(jobId)
  const cancelling = useMutation({
    mutationFn: () => call(api.jobs[':jobId'].cancellation.$post({ param: { jobId } })),
  })
  const isOver = job !== undefined && hasEnded(job)
  const isFailed = job?.state === 'failed'
  const show = useEffectEvent(() => client.invalidateQueries(sampleQuery(waveId)))
  useEffect(() => {
    if (isOver && !isFailed) show()
  }, [isOver, isFailed])

  if (error) return <ProblemNotice error={error} />
  if (isFailed) {
    const code = job.error ?? 'fault'
    return <ProblemNotice error={new ApiProblem(code, 0, code)} retry={() => show()} />
  }
  const progress = job?.progress ?? 0
  return (
    <JobProgress
      words={
        job?.state === 'running'
          ? t(job.kind === 'draw-sample' ? 'job.drawing' : 'job.counting', {
              share: formats.share(Math.round(100 * progress) / 100),
            })
          : t('common:waiting')
      }
      progress={progress}
      cancel={{
        words: t('job.stop'),
        act: () => cancelling.mutate(),
        busy: cancelling.isPending || cancelling.isSuccess,
      }}
    />
  )
}
