import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../../api.ts'
import { useReader } from '../../i18n/use-reader.ts'
import { JobProgress } from '../../ui/job-progress.tsx'
import { hasEnded, useJob } from '../../ui/use-job.ts'
import { groupRunsQuery } from './group-runs.ts'

interface Props {
  readonly jobId: string
  readonly waveId: string
}

/** How far a comparison is, and why it failed. */
export function GroupProgress({ jobId, waveId }: Props) {
  const { t } = useTranslation(['reports', 'problems'])
  const { formats } = useReader()
  const client = useQueryClient()
  const { data: job } = useJob(jobId)
  const cancel = useMutation({
    mutationFn: () => call(api.jobs[':jobId'].cancellation.$post({ param: { jobId } })),
  })
  const ended = job !== undefined && hasEnded(job)
  useEffect(() => {
    if (ended) client.invalidateQueries({ queryKey: groupRunsQuery(waveId).queryKey })
  }, [ended, client, waveId])
  if (!job || !ended) {
    const progress = job?.progress ?? 0
    const share = formats.share(Math.round(progress * 100) / 100)
    return (
      <JobProgress
        words={t('groups.running', { share })}
        progress={progress}
        cancel={{ words: t('groups.cancel'), act: () => cancel.mutate(), busy: cancel.isPending }}
      />
    )
  }
  if (job.state === 'cancelled') return <p role="status">{t('groups.cancelled')}</p>
  if (job.state === 'failed')
    return <p role="status">{t(failureOf(job.error), { ns: 'problems' })}</p>
  return null
}

const FAILURES = ['groups-too-small', 'too-many-groups', 'model-error', 'no-answers-yet'] as const

const failureOf = (error: string | null | undefined) =>
  FAILURES.find(code => code === error) ?? 'fault'
