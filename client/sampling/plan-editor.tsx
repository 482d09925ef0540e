import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { CustomerParts } from './customer-parts.ts'
import { DrawSection } from './draw-section.tsx'
import { FrameSection } from './frame-section.tsx'
import type { Sample, SamplePlan } from './sample.ts'
import { sampleQuery } from './sample-query.ts'
import classes from './sampling.module.css'
import { SizeSection } from './size-section.tsx'
import { WhomSection } from './whom-section.tsx'

interface Props {
  readonly waveId: string
  readonly sample: Sample
  readonly parts: CustomerParts
}

/** Somebody who types is not interrupted by every figure that follows from it. */
const REST_MS = 500

export function PlanEditor({ waveId, sample, parts }: Props) {
  const { t } = useTranslation('sampling')
  const client = useQueryClient()
  const [edited, setEdited] = useState<SamplePlan>()
  const saving = useMutation({
    mutationFn: (plan: SamplePlan) =>
      call(
        api.waves[':waveId'].sample.$put({
          param: { waveId },
          json: { plan, revision: sample.revision },
        }),
      ),
    onSuccess: (saved, plan) => {
      client.setQueryData(sampleQuery(waveId).queryKey, saved)
      setEdited(latest => (latest === plan ? undefined : latest))
    },
    onError: () => {
      setEdited(undefined)
      client.invalidateQueries(sampleQuery(waveId))
    },
  })
  const save = useEffectEvent((plan: SamplePlan) => saving.mutate(plan))
  const isSaving = saving.isPending
  useEffect(() => {
    if (!edited || isSaving) return
    const timer = setTimeout(() => save(edited), REST_MS)
    return () => clearTimeout(timer)
  }, [edited, isSaving])

  const plan = edited ?? sample.plan
  const change = (changes: Partial<SamplePlan>) => setEdited({ ...plan, ...changes })
  const isSaved = edited === undefined && !isSaving
  return (
    <div className={classes.plan}>
      <WhomSection plan={plan} parts={parts} change={change} />
      {saving.error && <ProblemNotice error={saving.error} />}
      <FrameSection waveId={waveId} sample={sample} isSaved={isSaved} />
      {sample.frame && sample.allocation && sample.frame.eligible > 0 && (
        <>
          <SizeSection
            plan={plan}
            frame={sample.frame}
            allocation={sample.allocation}
            parts={parts}
            change={change}
          />
          <DrawSection waveId={waveId} sample={sample} isSaved={isSaved} />
        </>
      )}
      <p className={classes.saved} role="status">
        {isSaved ? (sample.revision > 0 ? t('saved') : '') : t('saving')}
      </p>
    </div>
  )
}
