import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { JobProgress } from '../ui/job-progress.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { hasEnded, useJob } from '../ui/use-job.ts'
import { usePermission } from '../ui/use-permission.ts'
import classes from './quality-page.module.css'

const RESAMPLES = 5_000

/** Which answers are left out is settled with their flags, so this report is made when asked for. */
export function ComputeWithout({ waveId, isThere }: { waveId: string; isThere: boolean }) {
  const { t } = useTranslation('quality')
  const { formats } = useReader()
  const mayAnalyse = usePermission('analyse')
  const client = useQueryClient()
  const [jobId, setJobId] = useState<string>()
  const { data: job } = useJob(jobId)
  const start = useMutation({
    mutationFn: () =>
      call(
        api.waves[':waveId']['index-runs'].$post({
          param: { waveId },
          json: {
            innerWeights: 'path',
            missing: 'mean',
            consistent: false,
            includePartials: false,
            flagged: 'without',
            resamples: RESAMPLES,
          },
        }),
      ),
    onSuccess: started => setJobId(started.jobId),
  })
  const isOver = job !== undefined && hasEnded(job)
  useEffect(() => {
    if (isOver) client.invalidateQueries({ queryKey: ['waves', waveId, 'report'] })
  }, [isOver, client, waveId])
  if (!mayAnalyse) return null
  if (jobId && !isOver) {
    const progress = job?.progress ?? 0
    return (
      <JobProgress
        words={t('compare.computing', { share: formats.share(progress) })}
        progress={progress}
      />
    )
  }
  return (
    <div className={classes.compute}>
      <Button variant="default" onClick={() => start.mutate()} loading={start.isPending}>
        {t(isThere ? 'compare.again' : 'compare.compute')}
      </Button>
      {start.error && <ProblemNotice error={start.error} />}
      {job?.state === 'failed' && <ProblemNotice error={new Error(job.error ?? 'fault')} />}
    </div>
  )
}
