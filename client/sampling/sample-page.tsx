import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { queries } from '../api.ts'
import { EmptyStart } from '../ui/empty-start.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { DrawnSample } from './drawn-sample.tsx'
import { PlanEditor } from './plan-editor.tsx'
import { sampleQuery } from './sample-query.ts'
import classes from './sampling.module.css'

/** Whom a wave asks: planned until it is drawn, and from then on as it was drawn. */
export function SamplePage() {
  const { waveId = '' } = useParams()
  const { t } = useTranslation('sampling')
  const wave = useQuery(queries.wave(waveId))
  const sample = useQuery(sampleQuery(waveId))
  const segments = useQuery(queries.segments())
  const attributes = useQuery(queries.customerAttributes())
  return (
    <Loaded query={sample}>
      {data => {
        if (data.draw) return <DrawnSample waveId={waveId} draw={data.draw} jobId={data.jobId} />
        if (data.customers === 0) {
          return (
            <div className={classes.top}>
              <EmptyStart title={t('empty.title')} text={t('empty.text')}>
                <LinkButton to="/customers/import">{t('empty.import')}</LinkButton>
              </EmptyStart>
            </div>
          )
        }
        if (wave.data?.state === 'closed') {
          return (
            <div className={classes.top}>
              <EmptyStart title={t('over.title')} text={t('over.text')} />
            </div>
          )
        }
        return (
          <Loaded query={segments}>
            {segments => (
              <Loaded query={attributes}>
                {attributes => (
                  <PlanEditor waveId={waveId} sample={data} parts={{ segments, attributes }} />
                )}
              </Loaded>
            )}
          </Loaded>
        )
      }}
    </Loaded>
  )
}
