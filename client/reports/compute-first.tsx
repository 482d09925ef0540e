import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { usePermission } from '../ui/use-permission.ts'
import type { OptionWords } from './options-in-address.ts'
import { RunOutcome } from './run-outcome.tsx'

const USUAL = 5_000

/** What is computed by request only, computed; or back to what is there. */
export function ComputeFirst({ waveId, options }: { waveId: string; options: OptionWords }) {
  const { t } = useTranslation('reports')
  const mayAnalyse = usePermission('analyse')
  const client = useQueryClient()
  const [jobId, setJobId] = useState<string>()
  const compute = useMutation({
    mutationFn: () =>
      call(
        api.waves[':waveId']['index-runs'].$post({
          param: { waveId },
          json: {
            innerWeights: options.innerWeights,
            missing: options.missing,
            interval: options.interval,
            consistent: options.consistent === 'yes',
            includePartials: options.includePartials === 'yes',
            ...(options.flagged === 'without' && { flagged: 'without' as const }),
            ...(options.among !== undefined && { among: options.among }),
            resamples: USUAL,
          },
        }),
      ),
    onSuccess: started => {
      setJobId(started.jobId)
      client.invalidateQueries({ queryKey: ['waves', waveId, 'report'] })
    },
  })
  return (
    <>
      {mayAnalyse && (
        <Button onClick={() => compute.mutate()} loading={compute.isPending}>
          {t('obstacle.compute')}
        </Button>
      )}
      <LinkButton variant="default" to={`/waves/${waveId}/report`}>
        {t('obstacle.usual')}
      </LinkButton>
      {compute.error && <ProblemNotice error={compute.error} />}
      {jobId && <RunOutcome key={jobId} jobId={jobId} waveId={waveId} />}
    </>
  )
}
