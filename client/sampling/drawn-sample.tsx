import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import { FactList } from '../ui/fact-list.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { usePermission } from '../ui/use-permission.ts'
import { Funnel } from './funnel.tsx'
import type { Draw } from './sample.ts'
import { sampleQuery } from './sample-query.ts'
import classes from './sampling.module.css'
import { SamplingJob } from './sampling-job.tsx'

interface Props {
  readonly waveId: string
  readonly draw: Draw
  readonly jobId: string | null
}

/** What was drawn, when, by whom and how, so that it can be drawn again. */
export function DrawnSample({ waveId, draw, jobId }: Props) {
  const { t } = useTranslation('sampling')
  const { formats } = useReader()
  const { members, strata, frame } = draw
  const mayField = usePermission('field')
  const client = useQueryClient()
  const going = useMutation({
    mutationFn: async (step: 'on' | 'reserve') => {
      const path = api.waves[':waveId'].sample
      if (step === 'reserve') return call(path.reserve.$post({ param: { waveId } }))
      const { revision } = await call(path.$get({ param: { waveId } }))
      return call(path.draw.$post({ param: { waveId }, json: { revision } }))
    },
    onSettled: () => client.invalidateQueries(sampleQuery(waveId)),
  })
  const isCutShort = !jobId && (draw.state === 'drawing' || members.waiting > 0)
  return (
    <>
      <Section title={t('drawn.title')} intro={introOf()}>
        {jobId && <SamplingJob waveId={waveId} jobId={jobId} />}
        {going.error && <ProblemNotice error={going.error} />}
        {isCutShort && (
          <div className={classes.step}>
            <Button onClick={() => going.mutate('on')} loading={going.isPending}>
              {t('drawn.goOn')}
            </Button>
            <p>{t('drawn.cutShort')}</p>
          </div>
        )}
        {!jobId && members.reserve > 0 && mayField && (
          <div className={classes.step}>
            <Button
              variant="default"
              onClick={() => going.mutate('reserve')}
              loading={going.isPending}
            >
              {t('drawn.release', { customers: formats.count(members.reserve) })}
            </Button>
            <p>{t('drawn.releaseHint')}</p>
          </div>
        )}
        <FactList facts={factsOf()} />
        {draw.state === 'drawn' && (
          <div className={classes.step}>
            <Button
              component="a"
              variant="default"
              href={`/api/waves/${encodeURIComponent(waveId)}/sample/members.csv`}
              download
            >
              {t('drawn.export')}
            </Button>
            <p>{t('drawn.exportHint')}</p>
          </div>
        )}
      </Section>
      {strata.length > 0 && (
        <Section title={t('drawn.strata')} intro={t('drawn.strataIntro')}>
          <DataTable
            caption={t('drawn.strata')}
            columns={[
              { header: t('allocation.stratum') },
              { header: t('allocation.population'), numeric: true },
              { header: t('drawn.columns.drawn'), numeric: true },
              { header: t('allocation.weight'), numeric: true },
            ]}
            rows={strata.map(({ values, texts, population, drawn, designWeight }) => ({
              key: JSON.stringify(values),
              cells: [
                texts.map(text => text ?? t('strata.unknown')).join(' · ') || t('strata.everybody'),
                formats.count(population),
                formats.count(drawn),
                drawn === 0 ? '–' : formats.precise(designWeight),
              ],
            }))}
          />
        </Section>
      )}
      {frame && (
        <Section title={t('drawn.frame')} intro={t('drawn.frameIntro')}>
          <Funnel frame={frame} />
        </Section>
      )}
    </>
  )

  function introOf(): string {
    return t('drawn.intro', {
      drawn: formats.count(strata.reduce((sum, { drawn }) => sum + drawn, 0)),
      eligible: formats.count(frame?.eligible ?? 0),
    })
  }

  function factsOf(): (readonly [string, string])[] {
    const { drawnAt, drawnBy, releasedAt, releasedBy, seed, plan } = draw
    const by = (at: string, who: string | null) =>
      who === null
        ? formats.moment(at)
        : t('drawn.moment', { moment: formats.moment(at), person: who })
    return [
      [t('drawn.facts.at'), by(drawnAt, drawnBy)],
      ...(releasedAt ? [[t('drawn.facts.released'), by(releasedAt, releasedBy)] as const] : []),
      [t('drawn.facts.seed'), String(seed)],
      [t('drawn.facts.method'), t(`method.${plan.method}`)],
      [t('drawn.facts.invited'), formats.count(members.invited)],
      ...(members.reserve > 0
        ? [[t('drawn.facts.reserve'), formats.count(members.reserve)] as const]
        : []),
      ...(members.lost > 0 ? [[t('drawn.facts.lost'), formats.count(members.lost)] as const] : []),
    ]
  }
}
