import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { JobProgress } from '../ui/job-progress.tsx'
import { hasEnded, useJob } from '../ui/use-job.ts'
import { repetitionVerdict } from './repetition-verdict.ts'

/** How far a computation is, and what came of it. */
export function RunOutcome({ jobId, waveId }: { jobId: string; waveId: string }) {
  const { t } = useTranslation('reports')
  const { formats } = useReader()
  const client = useQueryClient()
  const { data: job } = useJob(jobId)
  const ended = job !== undefined && hasEnded(job)
  useEffect(() => {
    if (ended) client.invalidateQueries({ queryKey: ['waves', waveId, 'report'] })
  }, [ended, client, waveId])
  if (!job || !ended) {
    const progress = job?.progress ?? 0
    const share = formats.share(Math.round(progress * 100) / 100)
    return <JobProgress words={t('recompute.running', { share })} progress={progress} />
  }
  if (job.state !== 'done')
    return (
      <p role="status">{t(`recompute.${job.state === 'cancelled' ? 'cancelled' : 'failed'}`)}</p>
    )
  return <p role="status">{t(`recompute.${repetitionVerdict(job.result) ?? 'done'}`)}</p>
}
