import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import classes from './recompute.module.css'
import { RunOutcome } from './run-outcome.tsx'
import type { WaveReport } from './wave-report.ts'

const USUAL = 5_000
const MANY = 10_000

/** Intervals with more resamples, or the proof that the stored run comes out again byte for byte. */
export function Recompute({ waveReport: { wave, report, run } }: { waveReport: WaveReport }) {
  const { t } = useTranslation('reports')
  const client = useQueryClient()
  const [jobId, setJobId] = useState<string>()
  const follow = {
    onSuccess: (started: { readonly jobId: string }) => {
      setJobId(started.jobId)
      client.invalidateQueries({ queryKey: ['waves', wave.id, 'report'] })
    },
  }
  const compute = useMutation({
    mutationFn: (options: NonNullable<WaveReport['report']>['options']) =>
      call(
        api.waves[':waveId']['index-runs'].$post({
          param: { waveId: wave.id },
          json: { ...options, resamples: run ? MANY : USUAL },
        }),
      ),
    ...follow,
  })
  const repeat = useMutation({
    mutationFn: (runId: string) =>
      call(api['index-runs'][':runId'].repetition.$post({ param: { runId } })),
    ...follow,
  })
  const error = compute.error ?? repeat.error
  return (
    <div className={classes.recompute}>
      <h3>{t('recompute.title')}</h3>
      <div className={classes.buttons}>
        {report && (
          <Button
            variant="default"
            onClick={() => compute.mutate(report.options)}
            loading={compute.isPending}
          >
            {t(run ? 'recompute.more' : 'recompute.first')}
          </Button>
        )}
        {run && (
          <Button
            variant="default"
            onClick={() => repeat.mutate(run.id)}
            loading={repeat.isPending}
          >
            {t('recompute.repeat')}
          </Button>
        )}
      </div>
      {run && <p className={classes.hint}>{t('recompute.repeatHint')}</p>}
      {error && <ProblemNotice error={error} />}
      {jobId && <RunOutcome key={jobId} jobId={jobId} waveId={wave.id} />}
    </div>
  )
}
