import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { api, call, queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { EmptyStart } from '../ui/empty-start.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { usePermission } from '../ui/use-permission.ts'
import { FlagCounts } from './flag-counts.tsx'
import { FlaggedResponses } from './flagged-responses.tsx'
import type { Quality } from './quality.ts'
import classes from './quality-page.module.css'
import { WithAndWithout } from './with-and-without.tsx'

const LIVE = 3_000

/** Signs of careless answering in a wave: how many, who, and what difference they make. */
export function QualityPage() {
  const { waveId = '' } = useParams()
  const query = useQuery({ ...queries.quality(waveId), refetchInterval: LIVE })
  return <Loaded query={query}>{quality => <QualityView {...{ waveId, quality }} />}</Loaded>
}

function QualityView({ waveId, quality }: { waveId: string; quality: Quality }) {
  const { t } = useTranslation('quality')
  const { formats } = useReader()
  const mayAnalyse = usePermission('analyse')
  const client = useQueryClient()
  const settle = useMutation({
    mutationFn: () => call(api.waves[':waveId'].quality.$post({ param: { waveId } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['waves', waveId, 'quality'] }),
  })
  const { settled, jobId } = quality
  const goThrough = mayAnalyse && (
    <Button
      variant="default"
      onClick={() => settle.mutate()}
      loading={settle.isPending || jobId !== undefined}
    >
      {t(settled ? 'again' : 'now')}
    </Button>
  )
  if (!settled) {
    return (
      <EmptyStart title={t('empty.title')} text={t('empty.text')}>
        {goThrough}
        {settle.error && <ProblemNotice error={settle.error} />}
      </EmptyStart>
    )
  }
  return (
    <>
      <Section title={t('title')} intro={t('intro')}>
        <p className={classes.sum}>
          {t('sum', {
            flagged: formats.count(settled.flagged),
            answered: formats.count(settled.answered),
            leftOut: formats.count(settled.leftOut),
          })}
        </p>
        <FlagCounts settled={settled} />
        <div className={classes.state}>
          <span>
            {t(settled.isFinal ? 'final' : 'settled', {
              moment: formats.moment(settled.settledAt),
            })}
          </span>
          {goThrough}
        </div>
        {settle.error && <ProblemNotice error={settle.error} />}
      </Section>
      <WithAndWithout waveId={waveId} settled={settled} />
      {mayAnalyse && settled.flagged > 0 && (
        <FlaggedResponses key={settled.settledAt} waveId={waveId} />
      )}
    </>
  )
}
