import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { Note } from '../ui/note.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { Funnel } from './funnel.tsx'
import type { Sample } from './sample.ts'
import { sampleQuery } from './sample-query.ts'
import classes from './sampling.module.css'
import { SamplingJob } from './sampling-job.tsx'

interface Props {
  readonly waveId: string
  readonly sample: Sample
  readonly isSaved: boolean
}

/** Who is left when every rule was asked, and where the others were lost. */
export function FrameSection({ waveId, sample, isSaved }: Props) {
  const { t } = useTranslation('sampling')
  const { formats } = useReader()
  const client = useQueryClient()
  const counting = useMutation({
    mutationFn: async () => {
      // A first plan is only looked at; counting it makes it one's own.
      if (sample.revision === 0) {
        const json = { plan: sample.plan, revision: 0 }
        await call(api.waves[':waveId'].sample.$put({ param: { waveId }, json }))
      }
      return call(api.waves[':waveId'].sample.frame.$post({ param: { waveId } }))
    },
    onSettled: () => client.invalidateQueries(sampleQuery(waveId)),
  })
  const { frame, jobId } = sample
  return (
    <Section
      title={t('frame.title')}
      intro={frame ? introOf(frame.eligible, frame.customers) : t('frame.uncounted')}
    >
      {frame && <Funnel frame={frame} />}
      {frame?.eligible === 0 && <Note>{t('frame.nobody')}</Note>}
      {counting.error && <ProblemNotice error={counting.error} />}
      {jobId ? (
        <SamplingJob waveId={waveId} jobId={jobId} />
      ) : (
        <div className={classes.step}>
          <Button
            variant={frame ? 'default' : 'filled'}
            onClick={() => counting.mutate()}
            loading={counting.isPending}
            disabled={!isSaved}
          >
            {t(frame ? 'frame.again' : 'frame.count')}
          </Button>
          {frame && <p>{t('frame.countedAt', { moment: formats.moment(frame.countedAt) })}</p>}
        </div>
      )}
    </Section>
  )

  function introOf(eligible: number, customers: number): string {
    return t('frame.left', {
      eligible: formats.count(eligible),
      customers: formats.count(customers),
      share: formats.share(customers === 0 ? 0 : eligible / customers),
    })
  }
}
